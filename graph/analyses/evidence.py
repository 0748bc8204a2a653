"""The columns that every row of an analysis ends with: the words that it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

EVIDENCE = ("status", "review", "source", "quote", "file", "start", "end")


def evidence(data: Mapping[str, Any]) -> tuple[object, ...]:
    """Return the evidence cells of an edge or event; a claim nobody reviewed is "unreviewed"."""
    return (
        data.get("status"),
        data.get("review", "unreviewed"),
        data.get("source"),
        data.get("quote"),
        data.get("file"),
        data.get("start_offset"),
        data.get("end_offset"),
    )
