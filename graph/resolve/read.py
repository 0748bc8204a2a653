"""What the store says of each article, as profiles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol

import pyoxigraph as ox

from ringtrace.graph.corrected import corrections, put_right
from ringtrace.graph.node import Node, nodes_of
from ringtrace.graph.resolve.body_names import is_acronym
from ringtrace.graph.resolve.kept import Kept
from ringtrace.graph.resolve.profile import CITY, Bounds, Party, Profile, Said, Spot, Stated, Told
from ringtrace.graph.resolve.wording import ARMED, DEEDS, FAMILIES, HEADS, NATIONAL, SAME_WORD
from ringtrace.graph.resolve.words import telling_words
from ringtrace.nouns import SLOTS
from ringtrace.ontology import PREFIXES


class Readable(Protocol):
    """What resolve asks of a store."""

    def query(self, sparql: str) -> Any: ...

    def graphs(self) -> list[str]: ...

    def quads(self, graph: str) -> Iterable[ox.Quad]: ...

    def unsorted(self, graph: str) -> Iterable[ox.Quad]: ...


Nodes = Mapping[str, Node]
ROOM = 300 << 20  # bytes of profiles in memory: what is not kept is read again for each pass
GRAPH = "#graph"  # ends the name of an article's graph
KINDS = frozenset(
    "Person Ring Agency Organization Group Place Fund Campaign Work Goods Medium Offence".split()
)
BODIES = ("Agency", "Organization")
LEVELS = {"A.PCLI": "country", "A.ADM1": "admin1", "A.ADM2": "admin2", "P.PPL": "city"}


@dataclass(frozen=True, slots=True)
class Ready:
    """What resolve needs of an article, made when its graph was. words: as telling_words gives them."""

    profile: Profile
    words: Counter[str]


class Preparing:
    """Makes articles ready as they are stored: while other processes read, and not after them."""

    def __init__(self, store: Readable) -> None:
        self.notations = _notations(store)
        self.ready: dict[str, Ready] = {}
        self._taken = 0

    def add(self, quads: Iterable[ox.Quad], text: str) -> None:
        """Make an article ready; only as many are kept as there is room for."""
        if self._taken < ROOM:
            profile = _profile(nodes_of(quads), self.notations)
            if profile is not None:
                self.ready[profile.iri] = Ready(profile, telling_words(profile, text))
                self._taken += profile.size


class Profiles(Mapping[str, Profile]):
    """The profiles of the articles in a store by their IRIs, as people corrected them.

    Each is read when it is asked for; the last ones are kept. ready: those that need not be read.
    """

    def __init__(self, store: Readable, ready: Mapping[str, Ready] | None = None) -> None:
        self.store = store
        self.corrections = corrections(store)
        self.notations = _notations(store)
        self.ready = {a: r for a, r in (ready or {}).items() if a not in self.corrections}
        self._read = Kept[Profile](lambda profile: profile.size, ROOM)
        for article, found in self.ready.items():
            self._read.put(article, found.profile)

    def words(self, profile: Profile, *, texts: Mapping[str, str]) -> Counter[str]:
        """Return the telling words of an article, which is asked for once. texts: by article id."""
        if (found := self.ready.pop(profile.iri, None)) is not None:
            return found.words
        return telling_words(profile, texts.get(profile.id, ""))

    def __getitem__(self, article: str) -> Profile:
        if (known := self._read.last(article)) is not None:
            return known
        quads = list(self.store.unsorted(article + GRAPH))
        right = put_right(quads, self.corrections.get(article, ())) if quads else []
        found = _profile(nodes_of(right), self.notations)
        if found is None:
            raise KeyError(article)
        return self._read.put(article, found)

    def __iter__(self) -> Iterator[str]:
        graphs = (g for g in self.store.graphs() if g.endswith(GRAPH))
        return (g.removesuffix(GRAPH) for g in graphs)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _notations(store: Readable) -> dict[str, str]:
    """The ontology's terms by IRI and by prefixed name: kinds of event, statuses, roles, qualifiers."""
    rows = store.query(
        "SELECT ?term ?notation { ?term skos:notation ?notation "
        "FILTER(datatype(?notation) = xsd:string) }"
    )
    found = {row["term"].value: str(row["notation"].value) for row in rows}
    rt = PREFIXES["rt"]
    return found | {"rt:" + k.removeprefix(rt): v for k, v in found.items() if k.startswith(rt)}


def _profile(nodes: Nodes, notations: Mapping[str, str]) -> Profile | None:
    article = next((n for n in nodes.values() if "Article" in n.kinds), None)
    if article is None:
        return None
    publisher = nodes.get(article.one("schema:publisher") or "")
    profile = Profile(
        article.iri,
        article.one("rt:file") or "",
        article.one("schema:datePublished"),
        article.one("schema:headline") or "",
        article.iri.rsplit("/", 1)[-1],
        (publisher.one("rdfs:label") if publisher else None) or "",
    )
    every = [node for _, node in sorted(nodes.items())]
    parties = {n.iri: k for n in every if (k := next((k for k in n.kinds if k in KINDS), None))}
    heads = {m.split()[-1] for iri in parties for m in _mentions(nodes[iri], nodes) if m.strip()}
    for iri, kind in parties.items():
        profile.parties[iri] = _party(nodes[iri], kind, nodes, notations, heads)
    for node in every:
        if "rt:happening" in node.values:
            profile.told.append(_told(node, nodes, notations))
        elif "StatusClaim" in node.kinds:
            status = notations[node.one("rt:legalStatus") or ""]
            person, latest = node.one("rt:about") or "", "rt:isLatest" in node.values
            profile.statuses.append(Stated(_said(node, nodes), person, status, latest))
        elif "AttributeClaim" in node.kinds:
            _age(node, nodes, profile)
        for report in node.all("prov:wasQuotedFrom") if "rt:statedIn" in node.values else ():
            speakers = nodes[report].all("prov:wasAttributedTo") if report in nodes else ()
            labels = (nodes[s].one("rdfs:label") for s in speakers if s in nodes)
            profile.reports.update(label for label in labels if label)
    _cite(profile)
    return profile


def _party(
    node: Node, kind: str, nodes: Nodes, notations: Mapping[str, str], heads: Container[str]
) -> Party:
    """heads: last words of the article's mentions; what it also writes small is no name."""
    label = node.one("rdfs:label") or ""
    role = node.one("rt:caseRole")
    feature = nodes.get(node.one("rt:gazetteerEntry") or "")
    return Party(
        node.iri,
        kind,
        label,
        notations.get(role) if role else None,
        named=_is_name(label, kind == "Person") and label.lower() not in heads,
        spot=_spot(feature) if feature else None,
        elsewhere=tuple(_spot(nodes[x]) for x in node.all("rt:gazetteerAlternative") if x in nodes),
        acronyms=_acronyms(node, nodes) if kind in BODIES else (),
        aliases=_aliases(label, node, nodes) if kind == "Person" else (),
    )


def _mentions(node: Node, nodes: Nodes) -> set[str]:
    return {nodes[m].one("oa:exact") or "" for m in node.all("rt:evidence") if m in nodes}


def _aliases(label: str, node: Node, nodes: Nodes) -> tuple[str, ...]:
    """What somebody with a name is also called: "Martín Cruz, known as El Güero"."""
    names = (m for m in _mentions(node, nodes) if m != label and m[:1].isupper())
    return tuple(sorted(m for m in names if _is_name(m, person=True)))


def _acronyms(node: Node, nodes: Nodes) -> tuple[str, ...]:
    return tuple(sorted(m for m in _mentions(node, nodes) if is_acronym(m)))


def _spot(feature: Node) -> Spot:
    return Spot(
        feature.iri,
        LEVELS[(feature.one("gn:featureCode") or "").rsplit("#", 1)[-1]],
        feature.one("gn:countryCode") or "",
        feature.one("schema:addressRegion"),
        float(feature.one("schema:latitude") or 0),
        float(feature.one("schema:longitude") or 0),
        int(feature.one("gn:population") or CITY),
    )


# Words that begin sentences and name nobody in particular.
_GENERIC = {*SAME_WORD, *FAMILIES, *HEADS, *ARMED} | set(
    "officials prosecutors judge suspects gunmen smugglers traffickers the a an some two three four "
    "unknown unidentified suspected several many local heavily young elderly other more "
    "five six seven eight nine ten".split()
)


def _is_name(label: str, person: bool) -> bool:
    """Whether a label holds a name: a capital that is more than the beginning of a sentence.

    A person's ends in one: "Norwegian hostage" is nobody's name.
    """
    first, *rest = label.split() or [""]
    if person and not rest and re.fullmatch(NATIONAL, first):
        return False  # "a Syrian"
    if person and rest:
        return rest[-1][:1].isupper()
    begins = first[:1].isupper() and first.lower() not in _GENERIC
    return begins or any(w[:1].isupper() for w in rest)


def _said(claim: Node, nodes: Nodes) -> Said:
    evidence = claim.one("rt:mainEvidence") or ""
    speaker = claim.one("rt:source")
    named = nodes.get(speaker or "")
    source = named.one("rdfs:label") if named else None
    return Said(claim.iri, evidence, nodes[evidence].one("oa:exact") or "", source, speaker)


def _told(claim: Node, nodes: Nodes, notations: Mapping[str, str]) -> Told:
    trigger = nodes[claim.one("rt:trigger") or ""]
    main = nodes[claim.one("rt:mainEvidence") or ""]
    told = Told(
        _said(claim, nodes),
        next(notations[k] for k in claim.all("rdf:type") if k in notations),
        claim.one("rt:happening") or "",
        notations[claim.one("rt:status") or ""],
        int(main.one("oa:start") or 0),
        (trigger.one("oa:exact") or "").lower(),
    )
    for slot in SLOTS:
        if fillers := claim.all(f"rt:{slot}"):
            told.slots[slot] = sorted(fillers)
    for value in claim.all("rt:targetCount"):
        told.count = _bounds(nodes[value], notations, "schema:unitText")
        if told.count.unit in DEEDS:
            told.count.unit = ""
    for value in claim.all("rt:price"):
        price = _bounds(nodes[value], notations, "schema:currency")
        price.per = nodes[value].one("schema:unitText") or ""
        price.restates = "rt:restates" in nodes[value].values
        told.prices.append(price)
    others = [e for e in claim.all("rt:evidence") if e != told.said.evidence]
    told.beside = [
        replace(told.said, evidence=e, quote=nodes[e].one("oa:exact") or "") for e in others
    ]
    told.prices.sort(key=lambda p: (p.unit, p.low or 0.0))
    for value in claim.all("rt:when"):
        low, high = (nodes[value].one(f"rt:{x}") for x in ("earliest", "latest"))
        if low or high:
            told.when = Bounds(low, high, nodes[value].one("rt:asWritten") or "")
    return told


def _bounds(value: Node, notations: Mapping[str, str], unit: str) -> Bounds:
    low, high = value.one("schema:minValue"), value.one("schema:maxValue")
    return Bounds(
        float(low) if low is not None else None,
        float(high) if high is not None else None,
        value.one("rt:asWritten") or "",
        value.one(unit) or "",
        approximate=notations.get(value.one("rt:qualifier") or "") == "approx",
    )


def _age(claim: Node, nodes: Nodes, profile: Profile) -> None:
    person, age = claim.one("rt:about") or "", claim.one("rt:value") or ""
    _longer(profile, person, _said(claim, nodes))
    if (claim.one("rt:attribute") or "").endswith("#age") and age.isdigit():
        profile.ages.setdefault(person, _said(claim, nodes))
        if (party := profile.parties.get(person)) is not None:
            party.age = int(age)


def _longer(profile: Profile, person: str, said: Said) -> None:
    """Cite a claim about somebody if it shows more words than the one before."""
    if person not in profile.cited or len(said.quote) > len(profile.cited[person].quote):
        profile.cited[person] = said


def _cite(profile: Profile) -> None:
    """The claim to show for each referent: an event that it has part in, else what has most words."""
    for stated in profile.statuses:
        _longer(profile, stated.person, stated.said)
    for told in sorted(profile.told, key=lambda t: (-t.start, t.said.claim)):  # the first is last
        for slot in ("agent", "target", "recipient"):
            profile.cited |= dict.fromkeys(told.slots.get(slot, ()), told.said)
