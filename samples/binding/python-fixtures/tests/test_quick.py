import pytest

from clients import Quick


class TestQuick:
    @pytest.fixture
    def client(self):
        return Quick()

    def test_fetch(self, client):
        client.fetch()


def test_outside(client):
    client.fetch()
