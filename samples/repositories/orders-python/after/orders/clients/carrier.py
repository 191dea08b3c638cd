"""The carrier that takes parcels away."""

import os

import requests

from orders import settings

API_KEY = "canary-carrier-api-key"


class CarrierClient:
    """Talks to the carrier."""

    def __init__(self, base_url: str = settings.CARRIER_URL):
        self.base_url = base_url
        self.timeout = float(os.environ.get("CARRIER_TIMEOUT", "4"))

    def cancel_order(self, tracking: str) -> None:
        """Calls a pickup off. Not to be confused with cancelling one of our orders."""
        requests.delete(f"{self.base_url}/pickups/{tracking}", headers={"X-Api-Key": API_KEY})

    def label(self, tracking: str) -> bytes:
        """The label to print."""
        return requests.get(f"{self.base_url}/labels/{tracking}").content
