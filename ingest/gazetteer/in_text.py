"""The towns and provinces that a text names as where something is, found without a parse: "in Cali", "near Tarma"."""

from __future__ import annotations

import re

from ringtrace.ingest.gazetteer.places import locate, towns_called
from ringtrace.nouns import Location
from ringtrace.nouns.calendar import MONTHS, WEEKDAYS


def places_in(text: str, *, moves: bool = False) -> dict[str, tuple[int, list[Location]]]:
    """Return the places by name, each with where it is first named and what it may mean; countries, and what is called
    a district or prefecture, left out. What a village or town called so means may be unknown.

    moves: to where and from where somebody was taken instead, countries too.
    """
    found: dict[str, tuple[int, list[Location]]] = {}
    if moves:
        for match in _THERE.finditer(text):
            name = match["name"]
            if name.split()[0] not in _DATES and name not in found and (meant := locate(name)):
                found[name] = match.start("name"), meant
        return found
    for match in _HERE.finditer(text):
        name = match["name"].strip()
        ahead = match.group()[: -len(match["name"])]
        area = _AREA.match(text, match.end()) or _AREA_OF.search(ahead)
        if name.split()[0] in _DATES or name in found or area:
            continue
        meant = locate(name)
        house = _HOUSE.match(text, match.end())
        label = name + house.group() if house else name
        if meant and meant[0].kind != "country":
            found[label] = match.start("name"), meant + towns_called(meant[0])
        elif not meant and (_SURELY.search(ahead) or house or _lies(text, match)):
            found[label] = match.start("name"), []
    return found


def _lies(text: str, match: re.Match[str]) -> bool:
    """Whether something happened in what bears the name: "landed in X on Thursday"."""
    before, single = text[: match.start()], _WORD_ALONE.fullmatch(match.group())
    return bool(single and _HAPPENED.search(before) and _ENDS.match(text, match.end()))


_DATES = frozenset((*MONTHS, *WEEKDAYS))
_AREA = re.compile(
    r",? (?:prefecture|province|district|county|state|region|municipality|department|governorate)\b"
)
_AREA_OF = re.compile(
    r"\b(?:prefecture|province|district|county|state|region|municipality|department|governorate) of $"
)
# What shows that a name which nobody knows is one of a place.
_SURELY = re.compile(
    r"\b(?:near|outside|(?:village|hamlet|town|quarter|suburb|settlement|port|beach|barangay) of) $"
)
_HOUSES = "beach|village|port|island|camp|crossing|airport|station|pier"
_HOUSE = re.compile(rf" (?:{_HOUSES})\b")
# What befalls somebody in a place, and what stands behind its name.
_HAPPENED = re.compile(
    r"\b(?:landed|ashore|docked|arrested|detained|caught|held|found|rescued|freed|released|stopped|intercepted|abducted|kidnapped|"
    r"snatched|seized|raided|killed|boarded|anchored|aground|capsized)(?: [^.;,]{1,40})? $"
)
_ENDS = re.compile(r"[.,;]|,? (?:on|and|when|after|by|with|who|where|before|while|as|last|early)\b")
_WORD = r"[^\W\d_a-z][\w'’-]+"
_NAME = rf"{_WORD}(?: (?:(?:de|del|la|las|los|el|al|du|sur) )?{_WORD})*"
_WORD_ALONE = re.compile(
    rf"(?:in|at|near|off) (?!Operation|Hotel|Club|Project|New Year)(?P<name>{_NAME})"
)
_THERE = re.compile(
    r"\b(?:to|into|for|from) "
    rf"(?:(?:the )?|(?:(?:the|a|an|his|her|its|their) )?(?:[^\W\d_A-Z][\w-]* ){{1,3}}(?:in|of|near) )(?P<name>{_NAME})"
)
_HERE = re.compile(
    r"\b(?:in|at|near|outside|off|left|leave|leaves|leaving|through|reach|reached) "
    # "in a workshop in X", "at the port of X"
    r"(?:(?:(?:the|a|an|his|her|its|their) )?(?:[^\W\d_A-Z][\w-]* ){1,4}(?:of|in|near|at|on) )?"
    rf"(?:the (?=(?:{_WORD} ){{1,3}}(?:{_HOUSES})\b))?(?P<name>{_NAME})"
)
