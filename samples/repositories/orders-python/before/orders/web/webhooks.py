"""Calls that the payment provider makes to us."""

import hashlib
import hmac

from flask import abort, request

from orders import settings
from orders.services.ordering import mark_paid


def payment_settled():
    """The provider tells that money has arrived; the body is signed with our token."""
    expected = hmac.new(
        settings.PAYMENTS_API_TOKEN.encode(), request.get_data(), hashlib.sha256
    ).hexdigest()
    if not hmac.compare_digest(expected, request.headers.get("X-Signature", "")):
        abort(401)
    mark_paid(request.get_json()["order"])
    return "", 204
