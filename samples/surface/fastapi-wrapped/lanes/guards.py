import functools

from fastapi import HTTPException


def guarded(method, path, rights=None, **options):
    def decorator(function):
        return method(path, **options)(asks_for(rights or [])(function))

    return decorator


def asks_for(rights):
    def decorator(function):
        @functools.wraps(function)
        async def wrapper(*args, request, **named):
            if not set(rights) <= set(request.user.rights):
                turn_away(request)
            return await function(*args, request=request, **named)

        return wrapper

    return decorator


def turn_away(request):
    raise HTTPException(status_code=403)


def counted(method, path):
    def decorator(function):
        return method(path)(function)

    return decorator
