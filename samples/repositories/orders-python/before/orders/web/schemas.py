"""Checks of what clients send."""

from orders.errors import InvalidOrder

MAX_LINES = 50


def validate(body: object) -> list[dict]:
    """The items of an order request; raises `InvalidOrder` if there is anything wrong."""
    if not isinstance(body, dict) or not isinstance(body.get("items"), list):
        raise InvalidOrder("items must be a list")
    items = body["items"]
    if not items or len(items) > MAX_LINES:
        raise InvalidOrder(f"an order has 1 to {MAX_LINES} items")
    for item in items:
        if int(item.get("quantity", 0)) < 1:
            raise InvalidOrder("quantity must be positive")
    return items
