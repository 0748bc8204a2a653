"""The pictures of a chapter: timeline, network and map, drawn from its claims alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape

from ringtrace.graph.analyses import Material
from ringtrace.graph.plots import PLOTS
from ringtrace.graph.told import Told
from ringtrace.graph.view.model import Affair
from ringtrace.ontology import Ontology

_SHOWN = {"timeline": "Timeline", "network": "Network", "routes": "Map"}
_PROLOG = re.compile(r"\A.*?(?=<svg)", re.DOTALL)
_METADATA = re.compile(r"\s*<metadata>.*?</metadata>", re.DOTALL)
_OWN_IDS = re.compile(r' id="(?:[a-zA-Z]\w*?)_\d+"')  # nothing refers to these


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing as SVG that can stand in a page. notes: what is not drawn."""

    title: str
    svg: str
    notes: tuple[str, ...]


def pictures(affair: Affair, said: Mapping[str, Told], ontology: Ontology) -> Iterable[Picture]:
    """Yield the pictures of an affair; one in which nothing would stand is left out.

    said: what claims tell, by id.
    """
    claims = [said[c.id] for c in affair.claims if c.id in said]
    material = Material(tuple(c for c in claims if c.review != "rejected"), ontology)
    for name, title in _SHOWN.items():
        drawing = PLOTS[name](material)
        if not drawing.empty:
            label = f"{title}: {affair.label}"
            yield Picture(title, inline(drawing.image("svg").decode(), label), tuple(drawing.notes))


def inline(svg: str, label: str) -> str:
    """Return an SVG file as an element of a page that is read aloud by its label."""
    svg = _METADATA.sub("", _PROLOG.sub("", svg))
    svg = _OWN_IDS.sub("", svg)
    return svg.replace("<svg ", f'<svg role="img" aria-label="{escape(label)}" ', 1).strip()
