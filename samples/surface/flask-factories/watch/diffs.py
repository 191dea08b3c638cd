from flask import Blueprint


def make_diffs(store):
    blueprint = Blueprint("diffs", __name__, url_prefix="/diffs")

    @blueprint.route("/<int:number>")
    def diff(number):
        return number

    return blueprint
