"""Discount codes."""

import orders.services.pricing as pricing
from orders.errors import InvalidOrder
from orders.models import Order

CODES = {"WELCOME10": 10, "FRIENDS15": 15}
MAX_DISCOUNT_CENTS = 10_000


def validate(code: str) -> None:
    """Raises `InvalidOrder` unless the code is one of ours."""
    if code.upper() not in CODES:
        raise InvalidOrder(f"unknown discount code {code}")


def discount_for(order: Order, code: str | None) -> int:
    """What a code takes off an order, in cents."""
    if code is None:
        return 0
    percent = CODES[code.upper()]
    return min(pricing.subtotal(order) * percent // 100, MAX_DISCOUNT_CENTS)
