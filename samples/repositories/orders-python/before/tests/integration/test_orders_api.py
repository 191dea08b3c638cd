import pytest

pytestmark = pytest.mark.integration


def test_an_order_is_placed(client):
    response = client.post("/api/orders", json={"items": [{"sku": "MUG", "quantity": 1}]})
    assert response.status_code == 201
    assert response.json["total_cents"] == 1690


def test_empty_orders_are_refused(client):
    assert client.post("/api/orders", json={"items": []}).status_code == 400


def test_cancel(client, order):
    response = client.post(f"/api/orders/{order.id}/cancel", json={"reason": "changed my mind"})
    assert response.json["status"] == "cancelled"


def test_cancelling_twice_is_a_conflict(client, order):
    client.post(f"/api/orders/{order.id}/cancel")
    assert client.post(f"/api/orders/{order.id}/cancel").status_code == 409


def test_orders_need_a_token(client):
    assert client.get("/api/orders", headers={"Authorization": "Bearer x"}).status_code == 401
