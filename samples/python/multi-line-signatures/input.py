from typing import Callable


def place(
    customer,  # who; def not_this(): pass
    lines: list[tuple[str, int]],
    /,
    *,
    on_done: Callable[[int], None] = lambda n: print(n),
    options: dict[str, int] = {"a": 1, "b": (2)},
) -> dict[
    str, int
]:
    """Places an order: all of it."""
    return {"placed": len(lines)}


class Order(
    dict[str, int],
    metaclass=type,
):
    def total(self, rate: float = 1.0, *more: int,
              **rest: str) -> float: return sum(more) * rate


def one(a): return a; print("never")
