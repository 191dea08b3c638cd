"""Hands out its names when they are asked for."""

from importlib import import_module

_NAMES: dict[str, str] = {
    # till
    "Till": "shop.till",
    "open_till": "shop.till",
}
_OTHERS = {
    "Basket": (".basket", "ShoppingBasket"),
}


def __getattr__(name):
    if name in _NAMES:
        return getattr(import_module(_NAMES[name]), name)
    module, attribute = _OTHERS[name]
    return getattr(import_module(module, __name__), attribute)
