"""The orders service."""

import logging

from flask import Flask

from . import settings


def create_app() -> Flask:
    """Builds the web application with every blueprint mounted."""
    from .web import customers, health, orders, webhooks
    from .web.errors import register_error_handlers

    logging.basicConfig(level=settings.LOG_LEVEL)
    app = Flask(__name__)
    app.secret_key = settings.SECRET_KEY

    app.register_blueprint(health.bp)
    app.register_blueprint(orders.bp)
    app.register_blueprint(customers.bp, url_prefix="/api/clients")
    app.add_url_rule("/webhooks/payments", view_func=webhooks.payment_settled, methods=["POST"])

    register_error_handlers(app)
    return app
