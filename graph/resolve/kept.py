"""So much of what is on disk as memory should hold: what was asked for last."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class Kept(dict[str, T]):
    """Values by name, the ones kept or asked for last. size: bytes of one, about; room: bytes of all."""

    def __init__(self, size: Callable[[T], int], room: int) -> None:
        super().__init__()
        self.size, self.room, self.taken = size, room, 0

    def put(self, name: str, value: T) -> T:
        """Keep one; returns it."""
        self.drop(name)
        self.taken += self.size(value)
        self[name] = value
        while self.taken > self.room and len(self) > 1:
            self.drop(next(iter(self)))
        return value

    def last(self, name: str) -> T | None:
        """Return one that is kept, None without it."""
        value = self.pop(name, None)
        if value is not None:
            self[name] = value
        return value

    def drop(self, name: str) -> None:
        """Keep one no longer."""
        value = self.pop(name, None)
        if value is not None:
            self.taken -= self.size(value)

    def clear(self) -> None:
        """Keep none."""
        super().clear()
        self.taken = 0
