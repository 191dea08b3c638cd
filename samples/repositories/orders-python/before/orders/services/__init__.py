"""What the service does, apart from HTTP and queues."""

from .ordering import cancel_order, place_order
from .refunding import issue_refund

__all__ = ["cancel_order", "issue_refund", "place_order"]
