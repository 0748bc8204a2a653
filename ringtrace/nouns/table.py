"""What questions and analyses give back."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """What every question and analysis gives back: named columns and rows of plain values.

    A cell is text, int, float, a list of texts, or None where the text does not say.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]
