"""The line that opens an agency's report: place, day, agency."""

from __future__ import annotations

import re

from ringtrace.ingest.finders.period_patterns import MONTH

# "BOGOTA, 12 JAN 90 (DPA) --", "BEIJING, Jan. 28 (Agency) -".
_DATELINE = re.compile(
    rf"^[^\n.]{{0,60}}?\b[A-Z][A-Z.'’ -]+(?:\([A-Z .]+\))?(?:,\s[A-Z][\w. ]+)?,\s"
    rf"(?P<date>(?i:\d\d?\s{MONTH}(?:\s(?:\d{{4}}|\d\d))?|{MONTH}\s\d\d?(?:,\s\d{{4}})?))"
    rf"\s*(?:\([^()\n]{{2,80}}\)\s*)?[-–—]",
    re.MULTILINE,
)


def dateline_of(text: str) -> re.Match[str] | None:
    """Return the match of a dateline near the start, its day in the group "date"; None without."""
    return _DATELINE.search(text[:2000])
