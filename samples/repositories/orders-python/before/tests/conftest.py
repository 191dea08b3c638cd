import os

os.environ.setdefault("DATABASE_URL", "sqlite://")
os.environ.setdefault("SECRET_KEY", "test")
os.environ.setdefault("PAYMENTS_API_TOKEN", "test")

import pytest  # noqa: E402

from orders import create_app  # noqa: E402
from orders.auth import issue_token  # noqa: E402
from orders.clients.payments import PaymentsClient  # noqa: E402
from orders.database import engine, session  # noqa: E402
from orders.models import Base, Customer, Order, OrderLine, Product  # noqa: E402
from orders.tasks.app import celery_app  # noqa: E402


@pytest.fixture(autouse=True)
def database(monkeypatch):
    """Fresh tables, and a payment provider that says yes to everything."""
    monkeypatch.setattr(PaymentsClient, "_post", lambda self, path, body: {"id": "pay-1"})
    celery_app.conf.task_always_eager = True
    Base.metadata.create_all(engine)
    yield
    session.remove()
    Base.metadata.drop_all(engine)


@pytest.fixture
def customer():
    someone = Customer(email="ada@example.com", name="Ada")
    session.add_all([someone, Product(sku="MUG", title="Mug", unit_cents=1200)])
    session.commit()
    return someone


@pytest.fixture
def order(customer):
    lines = [OrderLine(product=session.get(Product, "MUG"), quantity=2)]
    placed = Order(customer_id=customer.id, lines=lines, total_cents=2890, status="paid")
    session.add(placed)
    session.commit()
    return placed


@pytest.fixture
def client(customer):
    http = create_app().test_client()
    http.environ_base["HTTP_AUTHORIZATION"] = f"Bearer {issue_token(customer.id)}"
    return http
