"""Mail to customers."""

import logging

from orders.models import Order
from orders.services.ordering import get_order
from orders.services.pricing import format_amount

from .app import celery_app

log = logging.getLogger(__name__)


def deliver(address: str, subject: str, body: str) -> None:
    """Hands a message to the mail system; for now that is the log."""
    log.info("mail to %s: %s (%d characters)", address, subject, len(body))


@celery_app.task(bind=True, max_retries=3)
def send_confirmation(self, order_id: int) -> None:
    """Confirms an order to its customer."""
    order = get_order(order_id)
    try:
        amount = format_amount(order.total_cents)
        deliver(order.customer.email, f"Your order {order.reference}", f"Total: {amount}")
    except OSError as error:
        raise self.retry(exc=error, countdown=60) from error


@celery_app.task
def send_cancellation(order_id: int) -> None:
    """Tells the customer that an order was cancelled."""
    order = get_order(order_id)
    deliver(order.customer.email, f"Order {order.reference} cancelled", order.cancel_reason or "")


def notify_cancelled(order: Order) -> None:
    """What to do once an order is cancelled. To be passed to `cancel_order`."""
    send_cancellation.delay(order.id)
