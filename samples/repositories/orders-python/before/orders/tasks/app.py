"""The Celery application. Start it with `celery -A orders.tasks.app worker --beat`."""

from celery import Celery
from celery.schedules import crontab

from orders import settings

celery_app = Celery(
    "orders",
    broker=settings.REDIS_URL,
    include=["orders.tasks.maintenance", "orders.tasks.notifications"],
)

celery_app.conf.beat_schedule = {
    "expire-unpaid-orders": {
        "task": "orders.tasks.maintenance.expire_unpaid",
        "schedule": crontab(minute="*/15"),
    },
    "nightly-tracking": {
        "task": "orders.tasks.maintenance.refresh_tracking",
        "schedule": crontab(hour=2, minute=30),
    },
}
