"""What can go wrong, in words the caller of a service may rely on."""


class OrderError(Exception):
    """Base of every error a service raises on purpose."""

    status = 400


class OrderNotFound(OrderError):
    """There is no order with that number."""

    status = 404

    def __init__(self, order_id: int):
        super().__init__(f"no order {order_id}")
        self.order_id = order_id


class NotCancellable(OrderError):
    """The order has left the house, so cancel_order() refuses it."""

    status = 409


class InvalidOrder(OrderError):
    """The request does not describe an order that could be placed."""


class PaymentFailed(OrderError):
    status = 502
