import pytest

from orders.errors import InvalidOrder
from orders.services import discounts
from orders.services.pricing import format_amount, price_order


def test_shipping_is_added_below_the_limit(order):
    assert price_order(order) == 2 * 1200 + 490


def test_a_code_takes_its_share_off(order):
    assert price_order(order, "welcome10") == 2400 - 240 + 490


def test_unknown_codes_are_refused():
    with pytest.raises(InvalidOrder):
        discounts.validate("NOPE")


@pytest.mark.parametrize(("cents", "text"), [(5, "0.05"), (1234, "12.34")])
def test_format_amount(cents, text):
    assert format_amount(cents) == text
