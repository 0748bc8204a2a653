"""What waits for a decision, riskiest first, each with the reasons that make it risky."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ringtrace.graph.build import BASE
from ringtrace.graph.nodes import ArticleGraph, Conclusions, Node, article_graphs, conclusions
from ringtrace.graph.store import Store
from ringtrace.graph.terms import LEGAL_IN_RECORDS
from ringtrace.nouns import Table
from ringtrace.ontology import EventKind, Ontology

# What a wrong claim does harm with counts most; all that applies is added up.
RISKS = {
    "guilt of a named person": 8,
    "a named victim": 4,
    "contradicted": 4,
    "not plainly said": 2,
    "nobody named says so": 1,
    "one voice only": 1,
}
Kinds = Mapping[str, EventKind]
COLUMNS = (
    "risk",
    "why",
    "claim",
    "kind",
    "who",
    "status",
    "source",
    "quote",
    "file",
    "start",
    "end",
)


def queue(store: Store, ontology: Ontology) -> Table:
    """Return the claims that nobody decided on, riskiest first, then in order of file and text.

    why: which of RISKS it is. who: whom it is about. The claim is named as decisions name it.
    """
    known = conclusions(store)
    kinds = {kind.name: kind for kind in ontology.kinds.values()}
    disputed = _disputed(known)
    heard = _voices(known)
    rows: list[tuple[object, ...]] = []
    for graph in article_graphs(store):
        for claim in graph.claims():
            if known.review([claim.iri]) is None:
                alone = heard.get(known.case(graph.article.iri) or "", 1) < 2
                why = list(_why(graph, claim, kinds, claim.iri in disputed, alone))
                rows.append((sum(RISKS[w] for w in why), why, *_shown(graph, claim, kinds)))
    return Table(COLUMNS, tuple(sorted(rows, key=lambda r: -int(str(r[0])))))


def short(iri: str) -> str:
    """Return the name by which a node of an article is decided on: "0123456789abcdef#rescue-65"."""
    return iri.removeprefix(BASE)


def _shown(graph: ArticleGraph, claim: Node, kinds: Kinds) -> tuple[object, ...]:
    main = graph.nodes[claim.one("rt:mainEvidence") or ""]
    source = claim.one("rt:source")
    about = [graph.shown(claim, x) for _, x in _people(graph, claim)]
    return (
        short(claim.iri),
        _kind(claim, kinds),
        list(dict.fromkeys(about)) or None,
        claim.local("rt:status"),
        graph.label(source) if source else None,
        main.one("oa:exact"),
        graph.article.one("rt:file"),
        int(main.one("oa:start") or 0),
        int(main.one("oa:end") or 0),
    )


def _kind(claim: Node, kinds: Kinds) -> str:
    """The kind of event, or what is stated: "status: charged", "age: 38", "role: driver"."""
    for name in claim.kinds:
        if name in kinds:
            return kinds[name].notation
    if "StatusClaim" in claim.kinds:
        status = claim.local("rt:legalStatus")
        return f"status: {LEGAL_IN_RECORDS.get(status, status)}"
    if "AttributeClaim" in claim.kinds:
        return f"{claim.local('rt:attribute')}: {claim.one('rt:value')}"
    return f"role: {claim.one('schema:roleName') or claim.local('org:role')}"


def _people(graph: ArticleGraph, claim: Node) -> Iterator[tuple[str, str]]:
    for slot in ("rt:about", "rt:agent", "rt:target", "rt:recipient", "org:member"):
        for iri in claim.all(slot):
            if iri in graph.nodes and "Person" in graph.nodes[iri].kinds:
                yield slot, iri


def _why(
    graph: ArticleGraph, claim: Node, kinds: Kinds, disputed: bool, alone: bool
) -> Iterator[str]:
    kind = next((kinds[k] for k in claim.kinds if k in kinds), None)
    named = [(slot, iri) for slot, iri in _people(graph, claim) if _named(graph.label(iri))]
    if any(_accuses(claim, slot, kind) for slot, _ in named):
        yield "guilt of a named person"
    if any((graph.nodes[i].one("rt:caseRole") or "").endswith("#victim") for _, i in named):
        yield "a named victim"
    if disputed:
        yield "contradicted"
    if not (claim.one("rt:status") or "").endswith("#asserted"):
        yield "not plainly said"
    if claim.one("rt:source") is None:
        yield "nobody named says so"
    if alone:
        yield "one voice only"


def _accuses(claim: Node, slot: str, kind: EventKind | None) -> bool:
    """Whether whoever fills the slot of the claim stands accused by it."""
    if "StatusClaim" in claim.kinds:
        return True
    if "RoleClaim" in claim.kinds:
        return claim.one("org:role") is not None
    if kind is None:
        return False
    if slot == "rt:agent" and kind.crime:
        return True
    return any(f"rt:{s.fills}" == slot and s.filler_role == "suspect" for s in kind.slots)


def _named(label: str) -> bool:
    """A name, or what stands for one that is not shown."""
    return label[:1].isupper() and not label.startswith(("The ", "A ", "An ")) or label[:1] == "["


def _disputed(known: Conclusions) -> set[str]:
    return {
        c for node in known.nodes.values() if "Side" in node.kinds for c in node.all("rt:claim")
    }


def _voices(known: Conclusions) -> dict[str, int]:
    found: dict[str, int] = {}
    for case in _cases_of(known.nodes.values()):
        found[case] = found.get(case, 0) + 1
    return found


def _cases_of(nodes: Iterable[Node]) -> Iterator[str]:
    for node in nodes:
        if "Voice" in node.kinds:
            yield from node.all("rt:inCase")
