"""What the page knows at once of every affair, and what it reads when one is opened."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from ringtrace.graph.view.communities import communities
from ringtrace.graph.view.model import Affair
from ringtrace.graph.view.picture import picture
from ringtrace.graph.view.summary import summary
from ringtrace.ontology import Ontology

ASSETS = files("ringtrace.graph.view") / "assets"
_NAMED = ("Ring", "Person", "Agency", "Organization", "Place")


def index_of(affairs: Sequence[Affair], ontology: Ontology) -> dict[str, Any]:
    """Return the list of affairs with what a search over all of them needs."""
    return {
        "kinds": {
            kind.notation: {"label": kind.label, "crime": kind.crime}
            for kind in ontology.kinds.values()
        },
        "affairs": [_entry(affair) for affair in affairs],
        "communities": communities(affairs),
        "land": land() if any(a.at for affair in affairs for a in affair.actors) else [],
    }


@cache
def land() -> Any:
    """Return the world's countries: name, middle, and rings of longitude and latitude."""
    return json.loads((ASSETS / "land.json").read_text("utf-8"))


def _entry(affair: Affair) -> dict[str, Any]:
    published = sorted(a.published for a in affair.articles if a.published)
    return {
        "id": affair.id,
        "label": affair.label,
        "linked": affair.linked,
        "articles": len(affair.articles),
        "claims": len(affair.claims),
        "conflicts": sum(c.relation == "conflict" for c in affair.conflicts),
        "first": published[0] if published else None,
        "last": published[-1] if published else None,
        "names": sorted({a.label for a in affair.actors if a.kind in _NAMED}),
        "kinds": sorted({c.kind for c in affair.claims if c.type == "event"}),
    }


def payload_of(affair: Affair, ontology: Ontology) -> dict[str, Any]:
    """Return everything that the page shows of one affair."""
    network = picture(affair, ontology)
    return {
        "label": affair.label,
        "linked": affair.linked,
        "articles": affair.articles,
        "claims": affair.claims,
        "actors": affair.actors,
        "events": affair.events,
        "conflicts": affair.conflicts,
        "voices": affair.voices,
        "why": affair.why,
        "summary": summary(affair, ontology),
        "network": network,
    }
