from functools import wraps

from flask import abort, redirect, session, url_for


def keepers_see(view):
    @wraps(view)
    def inner(*args, **kwargs):
        return view(*args, **kwargs)

    return inner


def members_only(view):
    @wraps(view)
    def inner(*args, **kwargs):
        if "member" not in session:
            return redirect(url_for("door.login"))
        return view(*args, **kwargs)

    return inner


def check_till(view):
    @wraps(view)
    def inner(*args, **kwargs):
        if not session.get("till"):
            abort(403)
        return view(*args, **kwargs)

    return inner


def check_stock(view):
    @wraps(view)
    def inner(*args, **kwargs):
        if not kwargs:
            abort(404)
        return view(*args, **kwargs)

    return inner
