"""Tasks that run by the clock; the timetable is in `app.py`."""

import logging
from datetime import UTC, datetime, timedelta

from orders import settings
from orders.clients.carrier import CarrierClient
from orders.database import session
from orders.models import Order
from orders.services import ordering

from .app import celery_app
from .notifications import notify_cancelled

log = logging.getLogger(__name__)


@celery_app.task
def expire_unpaid() -> int:
    """Cancels orders nobody paid for; returns how many."""
    limit = datetime.now(UTC) - timedelta(minutes=settings.ORDER_EXPIRY_MINUTES)
    stale = session.query(Order).filter(Order.status == "placed", Order.placed_at < limit).all()
    for order in stale:
        ordering.cancel_order(order.id, "not paid in time", on_cancelled=notify_cancelled)
    log.info("expired %d orders", len(stale))
    return len(stale)


@celery_app.task
def refresh_tracking() -> None:
    carrier = CarrierClient()
    for order in session.query(Order).filter(Order.tracking.is_not(None)):
        order.status = carrier.track(order.tracking)["status"]
    session.commit()
