"""Placing and cancelling orders."""

import logging
from collections.abc import Callable

from orders import settings
from orders.clients.carrier import CarrierClient
from orders.clients.payments import PaymentsClient
from orders.database import session
from orders.errors import InvalidOrder, NotCancellable, OrderNotFound, PaymentFailed
from orders.models import Order, OrderLine, Product

from .discounts import validate as validate_code
from .pricing import price_order
from .refunding import issue_refund

log = logging.getLogger(__name__)


def get_order(order_id: int) -> Order:
    """The order with that number; raises `OrderNotFound`."""
    order = session.get(Order, order_id)
    if order is None:
        raise OrderNotFound(order_id)
    return order


def place_order(customer_id: int, items: list[dict], code: str | None = None) -> Order:
    """Prices the items, charges the customer and keeps the order.

    Raises `InvalidOrder` for an unknown product or discount code and `PaymentFailed` when the
    charge does not go through; nothing is kept then.
    """
    from orders.tasks.notifications import send_confirmation

    if code is not None:
        validate_code(code)

    lines = []
    for item in items:
        product = session.get(Product, item["sku"])
        if product is None:
            raise InvalidOrder(f"unknown product {item['sku']}")
        lines.append(OrderLine(product=product, quantity=item["quantity"]))

    order = Order(customer_id=customer_id, lines=lines, status="placed")
    order.total_cents = price_order(order, settings.ORDERS_CURRENCY, code)
    session.add(order)
    session.flush()

    try:
        PaymentsClient().charge(order.reference, order.total_cents)
    except PaymentFailed:
        log.warning("charge for order %s failed", order.reference)
        session.rollback()
        raise

    session.commit()
    send_confirmation.delay(order.id)
    log.info("placed order %s", order.reference)
    return order


def cancel_order(
    order_id: int,
    reason: str,
    on_cancelled: Callable[[Order], None] | None = None,
) -> Order:
    """Cancels an open order and gives the money back.

    Raises `OrderNotFound`, or `NotCancellable` once the order is shipped or already cancelled.
    `on_cancelled` is called with the order after it is kept.
    """
    order = get_order(order_id)
    if not order.is_open:
        log.info("cancel_order refused for %s", order.reference)
        raise NotCancellable(f"order {order.reference} is {order.status}")

    if order.tracking:
        CarrierClient().cancel_order(order.tracking)
    if order.status == "paid":
        issue_refund(order.id, order.total_cents)

    order.status = "cancelled"
    order.cancel_reason = reason
    session.commit()
    log.info("cancelled order %s: %s", order.reference, reason)
    if on_cancelled is not None:
        on_cancelled(order)
    return order


def mark_paid(reference: str) -> None:
    """Notes that the payment for an order has settled."""
    order = session.query(Order).filter_by(reference=reference).one_or_none()
    if order is None:
        log.error("payment settled for unknown order %s", reference)
        return
    order.status = "paid"
    session.commit()
