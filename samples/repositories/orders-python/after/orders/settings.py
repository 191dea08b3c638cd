"""What the service reads from its environment, once, at import."""

import os

DATABASE_URL = os.environ["DATABASE_URL"]
REDIS_URL = os.getenv("REDIS_URL", "redis://localhost:6379/0")
SECRET_KEY = os.environ["SECRET_KEY"]

PAYMENTS_URL = os.getenv("PAYMENTS_URL", "https://payments.example.com/v2")
PAYMENTS_API_TOKEN = os.environ["PAYMENTS_API_TOKEN"]
CARRIER_URL = "https://carrier.example.com"

ORDERS_CURRENCY = os.environ["ORDERS_CURRENCY"]
LOG_LEVEL = os.environ["LOG_LEVEL"]
ORDER_EXPIRY_MINUTES = int(os.getenv("ORDER_EXPIRY_MINUTES", "30"))

# Old deployments set os.environ["ORDERS_LEGACY_DSN"]; nothing reads it any more.
