import pytest

from orders.errors import NotCancellable, OrderNotFound
from orders.services import cancel_order


class TestCancelOrder:
    def test_open_orders_are_cancelled(self, order):
        cancelled = []
        cancel_order(order.id, "ordered twice", on_cancelled=cancelled.append)
        assert order.status == "cancelled"
        assert cancelled == [order]

    def test_shipped_orders_are_not(self, order):
        order.status = "shipped"
        with pytest.raises(NotCancellable):
            cancel_order(order.id, "too late")


def test_cancel_order_needs_an_order():
    with pytest.raises(OrderNotFound):
        cancel_order(7, "never placed")
