from fastapi import Depends, HTTPException, Request, status

from outside import require_staff


def get_user_store(request: Request):
    return request.app.state.users


# Hands out, asks nobody.
def get_person_manager(store=Depends(get_user_store)):
    return store.manager()


def optional_person(request: Request, store=Depends(get_user_store)):
    token = request.cookies.get("token")
    return store.find(token) if token else None


def get_person(person=Depends(optional_person)):
    if person is None:
        raise HTTPException(status_code=status.HTTP_401_UNAUTHORIZED)
    return person


# One dependency deeper.
def reader(person=Depends(get_person)):
    return person.reader
