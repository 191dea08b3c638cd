from flask import Blueprint, Flask

from depot.paths import Paths

pages = Blueprint("pages", __name__)
HOME = "/home"


@pages.route(HOME)
def home():
    return "home"


@pages.route(Paths.SHELVES, methods=["GET", "POST"])
def shelf_page():
    return "shelves"


@pages.route("/about")
def about():
    return "about"


def load():
    app = Flask(__name__)
    app.register_blueprint(pages, url_prefix=f"{HOME}/pages")
    return app


@pages.get(Paths.SHELVES + "/open")
def open_shelves():
    return "open"
