"""Places: a name to what it may mean on the map, from the gazetteer that the package ships."""

from __future__ import annotations

import gzip
import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from math import log10

from ringtrace.ingest.gazetteer.fold import fold, stripped
from ringtrace.nouns import Location

# A meaning's points: the tenfold population is one. A country or province outweighs the town that
# bears its name; what the article speaks of elsewhere outweighs both.
_RANK = {"country": 3.5, "admin1": 0.5, "admin2": -1.0, "city": 0.0}
_SAME_COUNTRY, _SAME_ADMIN, _SAID_TO_LIE_IN = 4.5, 1.5, 6.0
_ALIAS, _WHOLE_NAME = -2.0, 4.0
_AMBIGUOUS = 1.5  # a meaning with so many points less than the best may be meant as well
_SMALL = 100_000  # people
_APART = 1.0  # degrees; a town and the district around it are one place
_MOST = 5
_HOLDERS = frozenset(["country", "admin1"])


def locate(name: str, context: Iterable[str] = ()) -> list[Location]:
    """Return what a place's name may mean, the likeliest first; empty where it is not known.

    More than one: the name is ambiguous. A small town is meant only where its country and province,
    or none, is spoken of. context: other names of the article (places, "Nigerian"): what lies in
    their countries comes first. "Athens, Georgia" and "Zhoukou in Henan" say where.
    """
    first, *around = re.split(r"\s*,\s*|\s+in\s+|\s*[()]\s*", name.strip())
    ranked = _ranked(first, around, context)
    near = [place for points, place in ranked if points > ranked[0][0] - _AMBIGUOUS]
    apart = [p for i, p in enumerate(near) if not any(_one_place(p, q) for q in near[:i])]
    return apart[:_MOST]


def towns_called(area: Location) -> list[Location]:
    """Return the town that bears the name of the province or district around it; none of a town."""
    if area.kind == "city":
        return []
    own = fold(area.name)
    return [
        place
        for alias, place in _meanings(area.name)
        if place.kind == "city"
        and not alias
        and (place.country, place.admin) == (area.country, area.admin)
        and fold(place.name) == own
    ][:1]


def bears_its_state(name: str) -> bool:
    """Return whether a large city has the name of the province or state around it: Kano."""
    own = fold(name)
    return any(
        place.kind == "city" and place.population > _SMALL and fold(place.admin or "") == own
        for alias, place in _meanings(name)
        if not alias
    )


def is_people(word: str) -> bool:
    """Return whether a word or two name a country's people: "Nigerian", "Costa Rican"."""
    return word[:1].isupper() and word.lower() in _demonyms()


def country_of(name: str) -> str | None:
    """Return the country (ISO 3166) that a place's or a people's name tells without doubt."""
    return _told_by(name)[0]


def _ranked(
    name: str, around: Sequence[str], context: Iterable[str]
) -> list[tuple[float, Location]]:
    """Every meaning of a name with its points, the best first."""
    countries, admins = _spoken_of(context)
    holders = {(p.country, p.admin) for a in around for _, p in _meanings(a) if p.kind in _HOLDERS}
    folded = fold(name)
    level = stripped(folded)[1]
    best: dict[int, tuple[float, Location]] = {}
    for line, (alias, place) in zip(_found(folded), _meanings(name), strict=True):
        whole = level is not None and line.startswith(f"{folded}\t")
        if level is not None and not whole and _another_kind(place.kind, level):
            continue
        lies_in = {(place.country, place.admin), (place.country, None)}
        if alias and holders and place.country not in {country for country, _ in holders}:
            continue  # "Lassa, Borno State" is no other spelling of Lhasa
        if place.population < _SMALL and place.kind != "country" and not lies_in & holders:
            near = {admin for country, admin in admins if country == place.country}
            if (countries and place.country not in countries) or (near and place.admin not in near):
                continue
        points = (
            log10(place.population + 10)
            + _RANK[place.kind]
            + _ALIAS * alias
            + _SAME_COUNTRY * (place.country in countries)
            + _SAME_ADMIN * ((place.country, place.admin) in admins)
            + _SAID_TO_LIE_IN * bool(lies_in & holders)
            + _WHOLE_NAME * whole
        )
        if place.id not in best or best[place.id][0] < points:
            best[place.id] = (points, place)
    return sorted(best.values(), key=lambda b: (-b[0], b[1].id))


def _one_place(one: Location, two: Location) -> bool:
    """Whether two meanings are a town and its district or province."""
    near = max(abs(one.latitude - two.latitude), abs(one.longitude - two.longitude)) < _APART
    return one.country == two.country and one.kind != two.kind and (near or one.admin == two.admin)


def _another_kind(kind: str, level: str) -> bool:
    """Whether "province" or "city" in the name speaks against a meaning."""
    return (kind == "city") != (level == "city") if "city" in (kind, level) else kind == "country"


def _spoken_of(context: Iterable[str]) -> tuple[set[str], set[tuple[str, str | None]]]:
    """The countries and provinces that an article's other names tell without doubt."""
    told = [_told_by(name) for name in dict.fromkeys(context)]
    countries = {country for country, _ in told if country}
    return countries, {(country or "", admin) for country, admin in told if admin}


@lru_cache(maxsize=4096)
def _told_by(name: str) -> tuple[str | None, str | None]:
    """Country and province that one name tells: by "Nigerian", or where all its meanings lie."""
    if people := _demonyms().get(fold(name)):
        return people, None
    meanings = locate(name)
    if len({m.country for m in meanings}) != 1:
        return None, None
    return meanings[0].country, meanings[0].admin


def _meanings(name: str) -> list[tuple[bool, Location]]:
    """The entries of a name, each with whether it is another name of theirs."""
    return [_parsed(line) for line in _found(fold(name))]


def _found(folded: str) -> list[str]:
    bare, level = stripped(folded)
    return list(dict.fromkeys((*_lines(folded), *(_lines(bare) if level else ()))))


def _parsed(line: str) -> tuple[bool, Location]:
    _, kind, name, ident, country, admin, latitude, longitude, population, alias = line.split("\t")
    return alias == "1", Location(
        id=int(ident),
        name=name,
        kind=kind,  # type: ignore[arg-type]  # the file holds these four
        country=country,
        admin=admin or None,
        latitude=float(latitude),
        longitude=float(longitude),
        population=int(population),
    )


@cache
def _names() -> bytes:
    """The whole file as bytes: 17 MB, read when the first name is asked, searched in place."""
    packed = files("ringtrace.ingest.gazetteer") / "names.tsv.gz"
    return gzip.decompress(packed.read_bytes())


def _line_at(offset: int) -> bytes:
    """The line that holds an offset; its newline belongs to it."""
    names = _names()
    start = names.rfind(b"\n", 0, offset) + 1
    return names[start : names.find(b"\n", start)]


@lru_cache(maxsize=4096)
def _lines(key: str) -> tuple[str, ...]:
    """Every line of one folded name, by halving the sorted file."""
    names, wanted = _names(), f"{key}\t".encode()
    start = bisect_left(range(len(names)), wanted, key=_line_at)
    found: list[str] = []
    while names.startswith(wanted, start):
        found.append(_line_at(start).decode())
        start += len(_line_at(start)) + 1
    return tuple(found)


@cache
def _demonyms() -> dict[str, str]:
    table: dict[str, str] = {}
    lines = (files("ringtrace.ingest.gazetteer") / "demonyms.tsv").read_text("utf-8").splitlines()
    for line in lines:
        if not line.startswith("#"):
            code, words = line.split("\t")
            table.update(dict.fromkeys(words.split("|"), code))
    return table
