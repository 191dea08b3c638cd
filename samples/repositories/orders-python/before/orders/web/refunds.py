"""Refunds, mounted under an order."""

from flask import Blueprint, jsonify, request

from orders.auth import login_required
from orders.services import issue_refund

bp = Blueprint("refunds", __name__)


@bp.post("")
@login_required
def create(order_id: int):
    """Gives part of the money back."""
    amount = int(request.get_json()["amount_cents"])
    refund = issue_refund(order_id, amount)
    return jsonify(id=refund.id, amount_cents=refund.amount_cents), 201
