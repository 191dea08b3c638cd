"""Who is asking."""

import functools
import logging
from collections.abc import Callable

from flask import abort, g, request
from itsdangerous import BadSignature, URLSafeTimedSerializer

from . import settings

log = logging.getLogger(__name__)
_serializer = URLSafeTimedSerializer(settings.SECRET_KEY, salt="orders")

TOKEN_LIFETIME_SECONDS = 8 * 3600


def issue_token(customer_id: int) -> str:
    """A signed token that `login_required` accepts for eight hours."""
    return _serializer.dumps({"customer": customer_id})


def login_required(view: Callable) -> Callable:
    """Lets a request pass only with a valid `Authorization: Bearer` token."""

    @functools.wraps(view)
    def guarded(*args, **kwargs):
        header = request.headers.get("Authorization", "")
        token = header.removeprefix("Bearer ")
        try:
            g.customer_id = _serializer.loads(token, max_age=TOKEN_LIFETIME_SECONDS)["customer"]
        except BadSignature:
            log.info("rejected a request to %s", request.path)
            abort(401)
        return view(*args, **kwargs)

    return guarded
