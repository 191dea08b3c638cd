"""Giving money back without cancelling."""

import logging

from orders.clients.payments import PaymentsClient
from orders.database import session
from orders.errors import InvalidOrder
from orders.models import Refund

from .ordering import get_order

log = logging.getLogger(__name__)


class RefundPolicy:
    """How much of an order may be given back."""

    def __init__(self, order, given_back: int):
        self.order = order
        self.given_back = given_back

    def remaining(self) -> int:
        """What is left to give back, in cents."""
        return self.order.total_cents - self.given_back

    def validate(self, amount_cents: int) -> None:
        if amount_cents <= 0 or amount_cents > self.remaining():
            raise InvalidOrder(f"cannot refund {amount_cents} of {self.remaining()} cents")


def issue_refund(order_id: int, amount_cents: int) -> Refund:
    """Gives back part of what was paid; raises `InvalidOrder` if that is more than is left."""
    order = get_order(order_id)
    earlier = session.query(Refund).filter_by(order_id=order.id).all()
    policy = RefundPolicy(order, sum(refund.amount_cents for refund in earlier))
    policy.validate(amount_cents)

    payment_reference = PaymentsClient().refund(order.reference, amount_cents)
    refund = Refund(
        order_id=order.id, amount_cents=amount_cents, payment_reference=payment_reference
    )
    session.add(refund)
    session.commit()
    log.info("refunded %d cents of order %s", amount_cents, order.reference)
    return refund
