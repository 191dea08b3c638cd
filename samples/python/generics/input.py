from collections.abc import Callable, Mapping
from typing import Generic, TypeVar

T = TypeVar("T")
type Pair[A, B = int] = tuple[A, B]


class Box(Generic[T]):
    value: T

    def map[U](self, f: Callable[[T], U]) -> "Box[U]":
        return Box(f(self.value))


class Stack[T: (str, bytes) = str](Box[T], Mapping[str, list[T]]):
    items: list[T] = []


def first[K, V](pairs: Mapping[K, V]) -> tuple[K, V] | None:
    return next(iter(pairs.items()), None)
