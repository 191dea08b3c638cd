import pytest

pytestmark = pytest.mark.integration


def test_part_of_the_money_comes_back(client, order):
    response = client.post(f"/api/orders/{order.id}/refunds", json={"amount_cents": 1000})
    assert response.status_code == 201


def test_no_more_than_was_paid(client, order):
    client.post(f"/api/orders/{order.id}/refunds", json={"amount_cents": 2000})
    response = client.post(f"/api/orders/{order.id}/refunds", json={"amount_cents": 2000})
    assert response.status_code == 400
