"""The towns and provinces that a text names as where something is, found without a parse: "in Cali", "near Tarma"."""

from __future__ import annotations

import re

from ringtrace.ingest.gazetteer.places import locate
from ringtrace.nouns import Location
from ringtrace.nouns.calendar import MONTHS, WEEKDAYS


def places_in(text: str) -> dict[str, tuple[int, list[Location]]]:
    """Return the places by name, each with where it is first named and what it may mean; countries, and what is called
    a district or prefecture, left out.
    """
    found: dict[str, tuple[int, list[Location]]] = {}
    for match in _HERE.finditer(text):
        name = match["name"].strip()
        if name.split()[0] in _DATES or name in found or _AREA.match(text, match.end()):
            continue
        meant = locate(name)
        if meant and meant[0].kind != "country":
            found[name] = match.start("name"), meant
    return found


_DATES = frozenset((*MONTHS, *WEEKDAYS))
_AREA = re.compile(
    r",? (?:prefecture|province|district|county|state|region|municipality|department|governorate)\b"
)
_WORD = r"[^\W\d_a-z][\w'’-]+"
_HERE = re.compile(
    r"\b(?:in|at|near|outside|off|left|leave|leaves|leaving|through|reach|reached) "
    # "in a workshop in X", "at the port of X"
    r"(?:(?:(?:the|a|an|his|her|its|their) )?(?:[^\W\d_A-Z][\w-]* ){1,4}(?:of|in|near|at|on) )?"
    rf"(?P<name>{_WORD}(?: (?:(?:de|del|la|las|los|el|al|du|sur) )?{_WORD})*)"
)
