from flask import Flask


def create_app():
    app = Flask(__name__)

    from shop.api import api
    from shop.old import bp

    app.register_blueprint(api)
    app.register_blueprint(bp, url_prefix="/old")
    return app
