import pytest

from orders.services.pricing import format_amount, price_order


def test_shipping_is_added_below_the_limit(order):
    assert price_order(order, "EUR") == 2 * 1200 + 490


def test_a_code_takes_its_share_off(order):
    assert price_order(order, "welcome10") == 2400 - 240 + 490


def test_a_mark_parts_cents():
    assert format_amount(1234, ",") == "12,34"


@pytest.mark.parametrize(("cents", "text"), [(5, "0.05"), (1234, "12.34")])
def test_format_amount(cents, text):
    assert format_amount(cents) == text
