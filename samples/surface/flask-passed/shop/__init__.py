from flask import Flask


def create_app():
    app = Flask(__name__)

    from shop import api, pages

    app.register_blueprint(pages.pages)
    api.api.init_app(app)
    return app
