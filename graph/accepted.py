"""A store with accepted claims alone: what every question, query and analysis of --accepted reads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable

import pyoxigraph as ox

from ringtrace.graph.nodes import conclusions
from ringtrace.graph.store import ONTOLOGY_GRAPH, Store
from ringtrace.ontology import PREFIXES

_RT = PREFIXES["rt"]
_STATED, _IDENTITY, _TYPE = (
    ox.NamedNode(i) for i in (_RT + "statedIn", _RT + "identity", PREFIXES["rdf"] + "type")
)
_CLAIM, _SIDE = ox.NamedNode(_RT + "claim"), ox.NamedNode(_RT + "Side")
_HUB, _LINK = ox.NamedNode(_RT + "Identity"), ox.NamedNode(_RT + "Link")
# What is said of something that is left out goes with it.
_RESTS_ON = frozenset(ox.NamedNode(_RT + n) for n in ("claim", "corrects"))
_SIDES = frozenset(ox.NamedNode(_RT + n) for n in ("sideA", "sideB", "over"))


def accepted_only(store: Store) -> Store:
    """Return a copy in memory without the claims that nobody accepted, nor whom only these name.

    Articles and cases stay; identities, conflicts and corrections of what is left out go too, and the
    reasons for links.
    """
    known = conclusions(store)
    found = Store()
    found.extend(store.quads(ONTOLOGY_GRAPH))
    gone: set[object] = set()
    concluded: list[ox.Quad] = []
    for graph in store.graphs():
        quads = list(store.quads(graph))
        if not graph.endswith("#graph"):
            concluded += quads
            continue
        kept = _reached(quads, lambda iri: known.review([iri]) == "accepted")
        gone |= {q.subject for q in quads} - kept
        found.extend(q for q in quads if q.subject in kept)
    found.extend(_without(concluded, gone))
    return found


def _reached(quads: Iterable[ox.Quad], accepted: Callable[[str], bool]) -> set[object]:
    """The nodes of an article's graph that its own node and its accepted claims lead to."""
    leads: dict[object, set[object]] = defaultdict(set)
    claims = set()
    for quad in quads:
        leads[quad.subject].add(quad.object)
        if quad.predicate == _STATED:
            claims.add(quad.subject)
    left_out = {c for c in claims if not accepted(str(c.value))}  # type: ignore[union-attr]
    kept: set[object] = set()
    waiting = [n for n in leads if n not in left_out and (n in claims or "#" not in str(n))]
    waiting += [n for n in leads if str(n).endswith("#graph>")]
    while waiting:
        node = waiting.pop()
        if node in leads and node not in kept | left_out:
            kept.add(node)
            waiting += leads[node]
    return kept


def _without(quads: list[ox.Quad], gone: set[object]) -> list[ox.Quad]:
    """The conclusions that rest on nothing that is gone."""
    gone = gone | {q.subject for q in quads if q.predicate in _RESTS_ON and q.object in gone}
    gone |= {q.subject for q in quads if q.object == _SIDE} - {
        q.subject for q in quads if q.predicate == _CLAIM
    }
    members = {q.object for q in quads if q.predicate == _IDENTITY and q.subject not in gone}
    gone |= {
        q.subject for q in quads if (q.predicate, q.object) == (_TYPE, _HUB)
    } - members  # fmt: skip
    gone |= {q.subject for q in quads if q.object == _LINK}  # reasons name people
    gone |= {q.subject for q in quads if q.predicate in _SIDES and q.object in gone}
    return [q for q in quads if q.subject not in gone and q.object not in gone]
