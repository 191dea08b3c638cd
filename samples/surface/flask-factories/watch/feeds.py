from flask import Blueprint

from . import feed_routes as routes


def make_feeds(store):
    feeds_blueprint = Blueprint("feeds", __name__)
    routes.add_main(feeds_blueprint, store)
    routes.add_tags(feeds_blueprint, store)
    return feeds_blueprint
