"""Customers over HTTP. The prefix is given where the blueprint is registered."""

from flask import Blueprint, jsonify, request

from orders.auth import login_required
from orders.database import session
from orders.models import Customer, Order

bp = Blueprint("customers", __name__)


@bp.get("/")
@login_required
def summaries():
    """Every customer with the number of their orders."""
    result = []
    for customer in session.query(Customer).all():
        count = session.query(Order).filter_by(customer_id=customer.id).count()
        result.append({**customer.as_json(), "orders": count})
    return jsonify(result)


@bp.post("/")
@login_required
def create():
    body = request.get_json()
    customer = Customer(email=body["email"], name=body["name"])
    session.add(customer)
    session.commit()
    return jsonify(customer.as_json()), 201
