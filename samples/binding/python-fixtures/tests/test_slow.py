import pytest

from clients import Slow


@pytest.fixture
def client():
    return Slow()


def test_fetch(client):
    client.fetch()
