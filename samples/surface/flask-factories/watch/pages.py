from flask import Blueprint

from watch import diffs


def make_pages(store):
    pages = Blueprint("pages", __name__)
    diff_pages = diffs.make_diffs(store)
    pages.register_blueprint(diff_pages)

    @pages.route("/terms")
    def terms():
        return "terms"

    @pages.route("/board")
    def board():
        return "board"

    return pages
