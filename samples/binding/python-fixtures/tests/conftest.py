import pytest

from clients import Shared


@pytest.fixture
def client():
    return Shared()
