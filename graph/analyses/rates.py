"""Rates: an amount of one day in US dollars of that day, where the library of rates is installed."""

from __future__ import annotations

from datetime import date
from functools import cache
from importlib.util import find_spec
from typing import Any

TARGET = "USD"


def dollars(amount: float | None, currency: str | None, day: str | None) -> float | None:
    """Return an amount in US dollars at the rate of its day, to the cent.

    The rates are the European Central Bank's euro reference rates (since 1999, some forty currencies),
    crossed over the euro; on a day without one, the last rate before it. day: YYYY-MM-DD, less than a
    whole day gives no rate. None where the currency or day has no rate, or the extra `rates` is not
    installed.
    """
    if amount is None or currency is None or day is None or len(day) != 10 or not installed():
        return None
    rates, when = _rates(), date.fromisoformat(day)
    if not {currency, TARGET} <= rates.currencies:
        return None
    if any(not _known(rates, name, when) for name in (currency, TARGET)):
        return None
    return round(float(rates.convert(amount, currency, TARGET, date=when)), 2)


def installed() -> bool:
    """Return whether the library of rates is there."""
    return find_spec("currency_converter") is not None


def _known(rates: Any, currency: str, day: date) -> bool:
    if currency == rates.ref_currency:
        return True
    first, last = rates.bounds[currency]
    return bool(first <= day <= last)


@cache
def _rates() -> Any:
    from currency_converter import CurrencyConverter

    return CurrencyConverter(
        fallback_on_missing_rate=True, fallback_on_missing_rate_method="last_known"
    )
