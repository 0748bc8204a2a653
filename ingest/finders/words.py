"""Word lists of the finders, read from the files beside this one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Currencies:
    """Signs that stand before a number and names that stand after it, in lower case, to ISO 4217."""

    signs: dict[str, str]
    names: dict[str, str]


@cache
def currencies() -> Currencies:
    """Return the table currencies.tsv: code, signs, names."""
    signs: dict[str, str] = {}
    names: dict[str, str] = {}
    for line in (files(__package__) / "currencies.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            code, before, after = (line.split("\t") + ["", ""])[:3]
            signs.update(dict.fromkeys(filter(None, before.lower().split("|")), code))
            signs.setdefault(code.lower(), code)
            names.update(dict.fromkeys(filter(None, after.lower().split("|")), code))
            names.setdefault(code.lower(), code)
    return Currencies(signs, names)
