"""Orders over HTTP."""

from flask import Blueprint, g, jsonify, request
from sqlalchemy import text

from orders.auth import login_required
from orders.database import session
from orders.models import Order
from orders.services import cancel_order, place_order
from orders.services.ordering import get_order
from orders.services.pricing import format_amount

from .refunds import bp as refunds_bp
from .schemas import validate

bp = Blueprint("orders", __name__, url_prefix="/api/orders")
bp.register_blueprint(refunds_bp, url_prefix="/<int:order_id>/refunds")


@bp.post("")
@login_required
def create():
    """Places an order for the customer who is logged in."""
    body = request.get_json(silent=True)
    items = validate(body)
    order = place_order(g.customer_id, items, body.get("code"))
    return jsonify(order.as_json()), 201


@bp.get("")
@login_required
def list_orders():
    orders = session.query(Order).filter_by(customer_id=g.customer_id).all()
    return jsonify([order.as_json() for order in orders])


@bp.get("/<int:order_id>")
def show(order_id: int):
    return jsonify(get_order(order_id).as_json())


@bp.route("/<int:order_id>/cancel", methods=["POST"])
@login_required
def cancel(order_id: int):
    """Cancels an order."""
    body = request.get_json(silent=True) or {}
    order = cancel_order(order_id, body.get("reason", "by customer"))
    return jsonify(order.as_json())


@bp.get("/<int:order_id>/invoice")
@login_required
def invoice(order_id: int):
    """What an order costs, in words."""
    return jsonify(amount=format_amount(get_order(order_id).total_cents))


@bp.get("/export")
def export():
    """All orders of a status, for the warehouse."""
    status = request.args.get("status", "paid")
    rows = session.execute(
        text("SELECT reference, total_cents FROM orders WHERE status = :status"),
        {"status": status},
    )
    return jsonify([dict(row._mapping) for row in rows])
