"""What an order costs."""

import orders.services.discounts as discounts
from orders.models import Order

FREE_SHIPPING_CENTS = 5_000
SHIPPING_CENTS = 490


def subtotal(order: Order) -> int:
    """The lines added up, in cents, without discount or shipping."""
    return sum(line.product.unit_cents * line.quantity for line in order.lines)


def shipping(order: Order) -> int:
    return 0 if subtotal(order) >= FREE_SHIPPING_CENTS else SHIPPING_CENTS


def price_order(order: Order, currency: str, code: str | None = None) -> int:
    """The price of an order in cents: lines, less discount, plus shipping."""
    return subtotal(order) - discounts.discount_for(order, code) + shipping(order)


def format_amount(cents: int, mark: str = ".") -> str:
    """Cents as people read them: `1234` becomes `12.34`."""
    return f"{cents // 100}{mark}{cents % 100:02d}"
