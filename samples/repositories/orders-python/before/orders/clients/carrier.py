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

    def track(self, tracking: str) -> dict:
        """Where a parcel is."""
        response = requests.get(f"{self.base_url}/parcels/{tracking}", timeout=self.timeout)
        response.raise_for_status()
        return response.json()

    def estimate_days(self, country: str) -> int:
        return 2 if country == "DE" else 5
