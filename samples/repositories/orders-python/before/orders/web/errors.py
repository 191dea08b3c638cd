"""Errors as JSON."""

import logging

from flask import Flask, jsonify

from orders.errors import OrderError

log = logging.getLogger(__name__)


def handle_order_error(error: OrderError):
    return jsonify(error=str(error)), error.status


def handle_unexpected(error: Exception):
    log.exception("unexpected error")
    return jsonify(error="internal error"), 500


def register_error_handlers(app: Flask) -> None:
    """Makes every `OrderError` a JSON response with its own status."""
    app.register_error_handler(OrderError, handle_order_error)
    app.register_error_handler(500, handle_unexpected)
