# The verbs of a route are not told, since they stand in a constant.
from flask import Blueprint

bp = Blueprint("api", __name__)
VERBS = ["GET", "POST"]


@bp.route("/refunds", methods=VERBS)
def refunds(): ...
