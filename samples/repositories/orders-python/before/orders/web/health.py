from flask import Blueprint, jsonify
from sqlalchemy import text

from orders.database import session

bp = Blueprint("health", __name__)


@bp.get("/healthz")
def healthz():
    """Whether the database answers."""
    session.execute(text("SELECT 1"))
    return jsonify(ok=True)
