from flask import Flask, abort, request
from flask_login import current_user

from watch import feeds
from watch.pages import make_pages as make_page_blueprint


def make_app(store):
    app = Flask(__name__)

    @app.before_request
    def check_login():
        if current_user.is_authenticated:
            return None
        # The way in.
        if request.endpoint and request.endpoint == "lamp":
            return None
        elif request.endpoint in ("about", "pages.terms"):
            return
        elif request.endpoint and "login" in request.endpoint:
            return None
        elif request.path.startswith("/feeds/open/"):
            return None
        elif request.endpoint == "closed":
            abort(404)
        abort(401)

    @app.route("/lamp")
    def lamp():
        return "on"

    @app.route("/about")
    def about():
        return "about"

    @app.route("/login", methods=["GET", "POST"])
    def login_page():
        return "login"

    @app.route("/closed")
    def closed():
        return "closed"

    pages = make_page_blueprint(store)
    app.register_blueprint(pages)
    app.register_blueprint(feeds.make_feeds(store), url_prefix="/feeds")
    return app
