"""Make graph/view/assets/land.json from the country outlines that an older geopandas ships.

    pip install --no-deps geopandas==0.14.4 pyshp
    python training/outlines.py

They are Natural Earth's at 1:110 million, public domain, with borders as they are in fact held.
"""

from __future__ import annotations

import json
from importlib.util import find_spec
from itertools import groupby, pairwise
from pathlib import Path

import shapefile

OUT = Path(__file__).resolve().parent.parent / "graph" / "view" / "assets" / "land.json"


Ring = list[list[float]]


def main() -> None:
    """Write each country's name, the middle of its largest part, and its rings, to a tenth of a degree."""
    package = find_spec("geopandas")
    assert package and package.submodule_search_locations, "install geopandas==0.14.4"
    [folder] = package.submodule_search_locations
    shapes = shapefile.Reader(f"{folder}/datasets/naturalearth_lowres/naturalearth_lowres.shp")
    land = []
    for found in shapes.shapeRecords():
        points, starts = found.shape.points, [*found.shape.parts, len(found.shape.points)]
        rings = [ring for a, b in pairwise(starts) if len(ring := rounded(points[a:b])) > 3]
        land.append([found.record["name"], middle(max(rings, key=area)), rings])
    lines = (json.dumps(country, ensure_ascii=False, separators=(",", ":")) for country in land)
    OUT.write_text("[" + ",\n".join(lines) + "]\n", "utf-8")


def rounded(points: list[tuple[float, float]]) -> Ring:
    """Return a ring to a tenth of a degree, without what falls together."""
    return [point for point, _ in groupby([round(x, 1), round(y, 1)] for x, y in points)]


def area(ring: Ring) -> float:
    """Return the area of a ring in square degrees."""
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(ring))) / 2


def middle(ring: Ring) -> list[float]:
    """Return the centroid of a ring."""
    crosses = [(x1 * y2 - x2 * y1, x1 + x2, y1 + y2) for (x1, y1), (x2, y2) in pairwise(ring)]
    whole = 3 * sum(cross for cross, _, _ in crosses)
    return [round(sum(c * x for c, x, _ in crosses) / whole, 1),
            round(sum(c * y for c, _, y in crosses) / whole, 1)]  # fmt: skip


if __name__ == "__main__":
    main()
