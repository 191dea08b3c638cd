from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shop.models import Order as OrderType

try:
    import ujson as json
except ImportError:
    import json

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


def load(path: str) -> Iterator[OrderType]:
    from . import (  # late, to break a cycle
        parsing,
        checks as rules,
    )
    from ..common import *
    import shop.models, shop.errors as errors; errors.ready()
    yield from parsing.read(path, json, tomllib, rules)
