"""What a noun cannot be without."""

from __future__ import annotations


def require(condition: bool, message: str) -> None:
    """Raise ValueError with the message where the condition does not hold."""
    if not condition:
        raise ValueError(message)
