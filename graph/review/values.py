"""What people write into a slot, and what that says: figures, prices, days, lists."""

from __future__ import annotations

import re
from typing import Any

from ringtrace.errors import UsageError
from ringtrace.graph.terms import edtf

_NUMBER = r"\d+(?:\.\d+)?"
_BOUNDS = re.compile(rf"(>=|<=|~)?\s*({_NUMBER})(?:\s*-\s*({_NUMBER}))?")
_PRICE = re.compile(rf"((?:>=|<=|~)?\s*{_NUMBER}(?:\s*-\s*{_NUMBER})?)\s+([A-Z]{{3}})(?:\s+(.+))?")
_DAY = r"\d{4}(?:-\d\d(?:-\d\d)?)?"
_DAYS = re.compile(rf"({_DAY}|\.\.)(?:/({_DAY}|\.\.))?")
_QUALIFIERS = {">=": "at_least", "<=": "at_most", "~": "approx", None: "exact"}
LISTS = (
    "agent", "target", "recipient", "place", "origin", "destination", "offence", "sentence", "source",
    "leader", "roles", "places",
)  # fmt: skip
WHOLE = ("age", "size")
ADVICE = {
    "count": "write 31, >=33, <=5, ~30 or 20-30",
    "price": 'write 8000 CNY, 8000-10000 CNY or "500 USD each"; several divided by ;',
    "when": "write a day 2012-05-29, a month, a year, or 2012-05/2012-06 with .. for an open side",
    "age": "write a whole number",
    "size": "write a whole number",
}


def parse(slot: str, value: str) -> Any:
    """Return what a text puts into a slot, in the shape of the records; None where it empties it.

    Raises UsageError where a figure, a price or days are not written so that they can be read.
    """
    value = value.strip()
    if not value:
        return None
    if slot == "count":
        return _bounds(slot, value, whole=True)
    if slot == "price":
        prices = [_price(part.strip()) for part in value.split(";") if part.strip()]
        return prices if len(prices) > 1 else prices[0]
    if slot == "when":
        return _days(value)
    if slot in WHOLE:
        if not value.isdigit():
            raise _refused(slot, value)
        return int(value)
    if slot in LISTS:
        return [part.strip() for part in value.split(";") if part.strip()]
    return value


def written(slot: str, value: Any) -> str:
    """Return what a record holds in a slot as people write it: what parse takes."""
    if value is None:
        return ""
    if slot == "price":
        prices = value if isinstance(value, list) else [value]
        return "; ".join(" ".join(filter(None, (_figure(p), p["currency"], p.get("per"))))
                         for p in prices)  # fmt: skip
    if slot == "count":
        return _figure(value)
    if slot == "when":
        return edtf(value.get("start"), value.get("end"))
    return "; ".join(map(str, value)) if isinstance(value, list) else str(value)


def _figure(value: dict[str, Any]) -> str:
    low, high = value.get("min"), value.get("max")
    if low is not None and high is not None:
        sign = "~" if value.get("q") == "approx" else ""
        return f"{sign}{low}" if low == high else f"{sign}{low}-{high}"
    return f">={low}" if low is not None else f"<={high}"


def _bounds(slot: str, value: str, *, whole: bool) -> dict[str, Any]:
    found = _BOUNDS.fullmatch(value)
    if found is None or (whole and "." in value):
        raise _refused(slot, value)
    sign, first, second = found.groups()
    low = high = _number(first)
    if second is not None:
        high = _number(second)
    if low > high:
        raise _refused(slot, value)
    return {
        "min": None if sign == "<=" else low,
        "max": None if sign == ">=" else high,
        "q": _QUALIFIERS[sign],
        "text": value,
    }


def _price(value: str) -> dict[str, Any]:
    found = _PRICE.fullmatch(value)
    if found is None:
        raise _refused("price", value)
    figure, currency, per = found.groups()
    row = _bounds("price", figure, whole=False) | {"text": value, "currency": currency}
    row.pop("q")
    return row | ({"per": per} if per else {})


def _days(value: str) -> dict[str, Any]:
    found = _DAYS.fullmatch(value)
    if found is None:
        raise _refused("when", value)
    start, end = found[1], found[2] or found[1]
    return {
        "start": None if start == ".." else start,
        "end": None if end == ".." else end,
        "text": value,
    }


def _number(text: str) -> float | int:
    return float(text) if "." in text else int(text)


def _refused(slot: str, value: str) -> UsageError:
    return UsageError(f"{value!r} is no {slot}", fix=ADVICE[slot])
