# Two routes that are not seen: a constant as path, and a path put together. Of the third the verbs are not told, since
# they stand in a constant. The prefix of the blueprint is joined to no path.
from flask import Blueprint

bp = Blueprint("api", __name__, url_prefix="/api")
ORDERS = "/orders"
VERBS = ["GET", "POST"]


@bp.get(ORDERS)
def orders(): ...


@bp.get(ORDERS + "/open")
def open_orders(): ...


@bp.route("/refunds", methods=VERBS)
def refunds(): ...
