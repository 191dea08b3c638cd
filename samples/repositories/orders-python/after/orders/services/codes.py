"""Which discount code to use."""

from orders.models import Order
from orders.services.discounts import CODES, discount_for


def best_code(order: Order) -> str:
    """The code that takes off most."""
    return max(CODES, key=lambda code: discount_for(order, code))
