"""The payment provider."""

import logging

import requests

from orders import settings
from orders.errors import PaymentFailed

log = logging.getLogger(__name__)

TIMEOUT_SECONDS = 5


class PaymentsClient:
    """Talks to the payment provider; every failure becomes `PaymentFailed`."""

    def __init__(self, base_url: str = settings.PAYMENTS_URL):
        self.base_url = base_url

    def charge(self, reference: str, cents: int) -> str:
        """Charges for an order and returns the provider's reference."""
        return self._post("/charges", {"order": reference, "amount": cents})["id"]

    def refund(self, reference: str, cents: int) -> str:
        """Gives money back and returns the provider's reference."""
        return self._post("/refunds", {"order": reference, "amount": cents})["id"]

    def _post(self, path: str, body: dict) -> dict:
        try:
            response = requests.post(
                self.base_url + path,
                json=body,
                headers={"Authorization": f"Bearer {settings.PAYMENTS_API_TOKEN}"},
                timeout=TIMEOUT_SECONDS,
            )
            response.raise_for_status()
        except requests.RequestException as error:
            log.warning("payments %s: %s", path, error)
            raise PaymentFailed(f"payment provider: {path}") from error
        return response.json()
