from flask import Blueprint
from flask_login import login_required

from shop.paths import kept, looked_up, scoped

pages = Blueprint("pages", __name__)


@pages.route(scoped("/about"))
def about():
    return "about"


@pages.route(kept("/keys"), methods=["GET", "POST"])
@login_required
def keys():
    return "keys"


@pages.delete(scoped("/keys/<number>"))
def lose(number):
    return number


@pages.route(looked_up("secret"))
def secret():
    return "nobody knows where"


def board():
    return "board"


pages.add_url_rule(scoped("/board"), view_func=board)
pages.add_url_rule(kept("/board"), view_func=board, methods=["PUT"])
