"""Days, weeks, months and years, counted from the day of publication."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True, slots=True)
class Days:
    """First and last day, each as YYYY, YYYY-MM or YYYY-MM-DD; None is open or unknown."""

    start: str | None
    end: str | None

    @classmethod
    def same(cls, text: str) -> Days:
        """Return the period of one year, month or day."""
        return cls(text, text)

    @property
    def known(self) -> bool:
        """Whether any side is."""
        return bool(self.start or self.end)

    @property
    def one_day(self) -> bool:
        """Whether it is one full day."""
        return self.start == self.end and len(self.start or "") == len("2019-06-14")


UNKNOWN = Days(None, None)


@dataclass(frozen=True, slots=True)
class Anchor:
    """What relative words count from.

    published: YYYY, YYYY-MM, YYYY-MM-DD or None. coming: whether the clause speaks of what is to
    come (None: nothing tells). told: the period named last before, for "the year before". scene: the
    day of a happening named last before, for "the same evening". dated: the last day with its year in the paragraph.
    """

    published: str | None
    coming: bool | None = None
    told: Days = UNKNOWN
    scene: Days = UNKNOWN
    dated: str = ""

    @property
    def precision(self) -> str | None:
        """day, month, year or None."""
        return {10: "day", 7: "month", 4: "year"}.get(len(self.published or ""))

    @property
    def day(self) -> date | None:
        """The published day; the first of the month or year where no finer one is known."""
        if not self.published:
            return None
        return date.fromisoformat((self.published + "-01-01")[:10])

    @property
    def year(self) -> int | None:
        """The published year."""
        return int(self.published[:4]) if self.published else None

    def year_of_month(self, month: int, number: int = 0) -> int | None:
        """Return the year of a month named alone: the latest not after publication, or, where the
        clause speaks of what is to come, the next.
        """
        if self.day is None or self.precision == "year":
            return None
        now, then = self.day.month, month
        if self.coming:
            passed = month == self.day.month and 0 < number < self.day.day
            return self.day.year + (then < now or passed)
        if number and self.dated:  # "on February 19, 2021 ... On March 1": the tale goes on
            year = int(self.dated[:4])
            if year < self.day.year and f"{year:04d}-{month:02d}-{number:02d}" >= self.dated:
                return year
        if number and then == now and number > self.day.day:
            return self.day.year if number - self.day.day <= 3 else self.day.year - 1
        return self.day.year - (then > now)

    def weekday(self, name: str, relation: str = "", week_words: str = "") -> date | None:
        """Return the day that a weekday's name means; None where the published day is not known."""
        if self.day is None or self.precision != "day":
            return None
        wanted = DAYS.index(name.lower())
        monday = self.day - timedelta(days=self.day.weekday())
        if week_words:
            shift = -7 if "last" in week_words else 7 if "next" in week_words else 0
            return monday + timedelta(days=wanted + shift)
        if relation == "next" or (self.coming and relation not in ("last", "this past")):
            ahead = (wanted - self.day.weekday()) % 7
            return self.day + timedelta(days=ahead or 7)
        back = (self.day.weekday() - wanted) % 7
        if relation in ("last", "this past", "the previous") and back == 0:
            back = 7
        return self.day - timedelta(days=back)

    def unit(self, relation: str, unit: str) -> Days:
        """Return "last year", "this month", "next week" and the like; unknown where it is not known."""
        if "following" in relation or relation.endswith("previous"):
            return self._told_before(unit) if relation.endswith("previous") else UNKNOWN
        if self.day is None:
            return UNKNOWN
        shift = -1 if re.search("last|past|previous", relation) else 0
        shift = 1 if re.search("next|coming", relation) else shift
        if unit == "year":
            return Days.same(f"{self.day.year + shift:04d}")
        if unit == "month" and self.precision != "year":
            return Days.same(month_text(self.day, shift))
        if unit in ("spring", "summer", "autumn", "fall", "winter") and self.precision != "year":
            return _season(self.day, shift, unit)
        if self.precision != "day":
            return UNKNOWN
        if unit == "week":
            return week(self.day + timedelta(days=7 * shift))
        if unit == "night":
            return Days.same((self.day + timedelta(days=shift)).isoformat())
        return UNKNOWN

    def season(self, season: str) -> Days:
        """Return the year of a season named alone, next or last as the clause tells; unknown where
        nothing tells.
        """
        if self.day is None or self.precision == "year" or self.coming is None:
            return UNKNOWN
        year, begins = self.day.year, SEASONS[season]
        if self.coming:
            return Days.same(f"{year + (begins < self.day.month):04d}")
        last = year - (begins > self.day.month)
        return (
            Days(f"{last:04d}", f"{min(last + 1, year):04d}")
            if begins == 12
            else Days.same(f"{last:04d}")
        )

    def _told_before(self, unit: str) -> Days:
        """ "The previous year" counts from the year that the text spoke of."""
        start, end = self.told.start, self.told.end
        if unit != "year" or not start or not end or int(end[:4]) - int(start[:4]) > 1:
            return UNKNOWN
        if start[:4] == end[:4]:
            return Days.same(f"{int(start[:4]) - 1:04d}")
        return Days(*(f"{int(side[:4]) - 1:04d}{side[4:]}" for side in (start, end)))


Resolver = Callable[[re.Match[str], Anchor], Days]  # a way of writing a time to what it means


def _season(today: date, shift: int, season: str) -> Days:
    """A season by its year alone; where "last summer" may be either year's, both."""
    if shift == 0:
        return Days.same(f"{today.year:04d}")
    if shift > 0:
        return Days(f"{today.year:04d}", f"{today.year + 1:04d}")
    begins = SEASONS[season]
    if today.month <= begins + 2:
        return Days.same(f"{today.year - 1:04d}")
    return Days(f"{today.year - 1:04d}", f"{today.year:04d}")


def week(inside: date) -> Days:
    """Return Monday to Sunday of the week that holds a day."""
    monday = inside - timedelta(days=inside.weekday())
    return Days(monday.isoformat(), (monday + timedelta(days=6)).isoformat())


def month_number(name: str) -> int:
    """Return 1 to 12."""
    return MONTHS.index(name.lower()[:3]) + 1


def day_number(text: str) -> int:
    """Return the number of "3", "3rd"."""
    return int(re.sub(r"\D", "", text))


def day(year: int, month: int, number: int) -> Days:
    """Return one day, or unknown where there is no such day."""
    try:
        return Days.same(date(year, month, number).isoformat())
    except ValueError:
        return UNKNOWN


def add_months(year: int, month: int, number: int) -> tuple[int, int]:
    """Return year and month so many months later."""
    count = year * 12 + month - 1 + number
    return count // 12, count % 12 + 1


def month_text(today: date, shift: int) -> str:
    """Return the month so many months from a day's, as YYYY-MM."""
    year, month = add_months(today.year, today.month, shift)
    return f"{year:04d}-{month:02d}"
