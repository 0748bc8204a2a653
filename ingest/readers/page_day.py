"""The day on which a web page says that it was published; a day in its story or its copyright is not that."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

EARLIEST = datetime(1900, 1, 1)  # pages of archives are older than the web
# of extract_metadata: what the head and the page's own date fields say, and no search through its text
STATED = {"extensive_search": False, "original_date": True, "min_date": EARLIEST.isoformat()}
_SHORT = 60  # letters of a line that may hold a date alone; longer ones are sentences
_STORY = 120  # letters with which the story has begun
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_RIGHTS = re.compile(r"©|\(c\)|copyright|all rights", re.IGNORECASE)
_NUMBERS = re.compile(r"\b(\d{1,2})([./-])(\d{1,2})\2(?:19|20)\d\d\b")


def line_day(tree: Any) -> str | None:
    """Return the day, YYYY-MM-DD, that stands in a line of its own above the story, None where there is none or several.

    03/04/2020 is no day: the third of April in one country and the fourth of March in another.
    """
    from htmldate.extractors import try_date_expr  # loads with trafilatura, which takes a while

    days = set()
    for line in map(
        str.strip, tree.xpath("//body//text()[not(ancestor::script or ancestor::style)]")
    ):
        if len(line) >= _STORY:
            break
        if len(line) > _SHORT or not _YEAR.search(line) or _RIGHTS.search(line) or _either(line):
            continue
        days.add(try_date_expr(line, "%Y-%m-%d", False, EARLIEST, datetime.now()))
    days.discard(None)
    return days.pop() if len(days) == 1 else None


def _either(line: str) -> bool:
    """Whether a date may be read day first or month first."""
    found = _NUMBERS.search(line)
    return found is not None and found[1] != found[3] and max(int(found[1]), int(found[3])) <= 12
