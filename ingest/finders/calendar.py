"""Days, weeks, months and years, counted from the day of publication."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
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


@dataclass(frozen=True, slots=True)
class Anchor:
    """What relative words count from. published: YYYY, YYYY-MM, YYYY-MM-DD or None."""

    published: str | None
    future: bool = False

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
        now = (self.day.month, self.day.day)
        then = (month, number or self.day.day)
        if self.future:
            return self.day.year + (month < self.day.month)
        if number and month == self.day.month and then > now:
            return self.day.year if then[1] - now[1] <= 3 else self.day.year - 1
        return self.day.year - (month > self.day.month)

    def weekday(self, name: str, relation: str = "", week_words: str = "") -> date | None:
        """Return the day that a weekday's name means; None where the published day is not known."""
        if self.day is None or self.precision != "day":
            return None
        wanted = DAYS.index(name.lower())
        monday = self.day - timedelta(days=self.day.weekday())
        if week_words:
            shift = {"last week": -7, "next week": 7}.get(week_words, 0)
            return monday + timedelta(days=wanted + shift)
        if relation == "next" or (self.future and relation not in ("last", "this past")):
            ahead = (wanted - self.day.weekday()) % 7
            return self.day + timedelta(days=ahead or 7)
        back = (self.day.weekday() - wanted) % 7
        if relation in ("last", "this past", "the previous") and back == 0:
            back = 7
        return self.day - timedelta(days=back)

    def unit(self, relation: str, unit: str) -> Days | None:
        """Return "last year", "this month", "next week" and the like; None where it is not known."""
        if self.day is None:
            return None
        shift = -1 if re.search("last|past|previous", relation) else 0
        shift = 1 if re.search("next|following", relation) else shift
        if "following" in relation or relation.endswith("previous"):
            return None  # counts from another day than the published one
        if unit == "year":
            return Days.same(f"{self.day.year + shift:04d}")
        if unit == "month" and self.precision != "year":
            return Days.same(
                "{:04d}-{:02d}".format(*add_months(self.day.year, self.day.month, shift))
            )
        if self.precision != "day":
            return None
        if unit == "week":
            return week(self.day + timedelta(days=7 * shift))
        if unit == "night":
            return Days.same((self.day + timedelta(days=shift)).isoformat())
        return None


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


def day(year: int, month: int, number: int) -> str | None:
    """Return YYYY-MM-DD, or None where there is no such day."""
    try:
        return date(year, month, number).isoformat()
    except ValueError:
        return None


def add_months(year: int, month: int, number: int) -> tuple[int, int]:
    """Return year and month so many months later."""
    count = year * 12 + month - 1 + number
    return count // 12, count % 12 + 1


def expression(text: str, anchor: Anchor, year: int | None = None) -> Days | None:
    """Return what a simple date expression means ("March 3", "last year", "Monday", "May 2014")."""
    text = re.sub(r"^the end of ", "", text.strip().lower()).replace(".", "")
    if text.isdigit():
        return Days.same(text)
    name = next(
        (
            m
            for m in re.findall(r"[a-z]+", text)
            if m[:3] in MONTHS and m != "month" and m != "months"
        ),
        None,
    )
    if name is not None and not re.search(r"monday|sunday", text):
        month = month_number(name)
        told = re.search(r"\b(1[6-9]\d\d|20\d\d)\b", text)
        number = re.search(r"\b([0-3]?\d)(?:st|nd|rd|th)?\b(?!\d)", text)
        if told:
            year = int(told.group())
        elif "last year" in text and anchor.year is not None:
            year = anchor.year - 1
        elif "this year" in text:
            year = anchor.year
        elif text.startswith("last ") and anchor.day is not None:
            year = anchor.day.year - (month >= anchor.day.month)
        elif year is None:
            year = anchor.year_of_month(month, int(number.group(1)) if number else 0)
        if year is None:
            return None
        if number:
            found = day(year, month, int(number.group(1)))
            return Days.same(found) if found else None
        return Days.same(f"{year:04d}-{month:02d}")
    weekday = next((d for d in DAYS if d in text), None)
    if weekday is not None:
        found_day = anchor.weekday(
            weekday,
            "last" if text.startswith("last") else "next" if text.startswith("next") else "",
        )
        return Days.same(found_day.isoformat()) if found_day else None
    if anchor.day is None:
        return None
    if text in ("now", "today", "yesterday"):
        back = 1 if text == "yesterday" else 0
        return (
            Days.same((anchor.day - timedelta(days=back)).isoformat())
            if anchor.precision == "day"
            else None
        )
    if "year" in text:
        return Days.same(
            f"{anchor.day.year + (('next' in text) - ('last' in text)):04d}-01"
            if "start" in text or "beginning" in text
            else f"{anchor.day.year + (('next' in text) - ('last' in text)):04d}"
            + ("-12" if anchor.future or "end" in text or text == "the year" else "")
        )
    if "month" in text and anchor.precision != "year":
        shift = ("next" in text) - ("last" in text)
        return Days.same(
            "{:04d}-{:02d}".format(*add_months(anchor.day.year, anchor.day.month, shift))
        )
    if "week" in text and anchor.precision == "day":
        return week(anchor.day + timedelta(days=7 * (("next" in text) - ("last" in text))))
    return None
