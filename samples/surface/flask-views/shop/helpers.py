from functools import wraps

from flask import redirect, session, url_for


def register_view(blueprint, routes, view_func, **options):
    for route in routes:
        blueprint.add_url_rule(route, view_func=view_func, **options)


def cached(seconds):
    return lambda view: view


def login_required(view):
    @wraps(view)
    def inner(*args, **kwargs):
        if "user" not in session:
            return redirect(url_for("auth.login"))
        return view(*args, **kwargs)

    return inner
