"""The run: articles to cases, then identities, voices and conflicts of each case, as quads.

What changed is compared anew, and what hangs together with it; the rest stays as the index has it.
The graph is the same as if everything had been resolved at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from types import MappingProxyType

from ringtrace import __version__
from ringtrace.errors import sqlite_errors
from ringtrace.graph.resolve import across
from ringtrace.graph.resolve.cases import relink
from ringtrace.graph.resolve.clusters import LINKED, RULED, cluster, within
from ringtrace.graph.resolve.identity import Entity
from ringtrace.graph.resolve.index import Index
from ringtrace.graph.resolve.one_case import one_case
from ringtrace.graph.resolve.pairs import Link
from ringtrace.graph.resolve.places_in_words import Towns
from ringtrace.graph.resolve.read import Profiles, Ready
from ringtrace.graph.resolve.rulings import Pairs, Rulings, Together
from ringtrace.graph.resolve.write import (
    RESOLUTION_GRAPH,
    Replaceable,
    identity_iri,
    identity_lines,
)
from ringtrace.graph.store import in_parts, parsed

ALONE = 0.7  # of the mean score that two groups need, for one more article of a case
PART = 10_000  # lines taken out at once: a transaction is held in memory, and so is its text


@dataclass(frozen=True, slots=True)
class Resolved:
    """What there is after a run: numbers of articles, cases of several articles, conflicts."""

    articles: int
    cases: int
    shared_cases: int
    conflicts: int


def resolve(
    store: Replaceable,
    texts: Mapping[str, str],
    *,
    index: Index | None = None,
    ready: Mapping[str, Ready] | None = None,
    touched: Iterable[str] | None = None,
    apart: Pairs = frozenset(),
    together: Together = MappingProxyType({}),
    towns: Towns | None = None,
) -> Resolved:
    """Let the resolution graph be what the store's claims and texts support.

    texts: cleaned text by article id. index: what the last run kept, without one everything is new. ready: articles that
    Preparing made ready, as they are in the store. touched: IRIs of the articles that are new, changed or gone since
    then; None for all. apart, together: pairs of referents, happenings or articles that a person ruled to be distinct,
    or to be one (with the words that say so). towns: finds the places of a text.

    Every article is in one case. Cost grows near-linearly: articles are compared only where they share a rare name,
    and an article costs what it touches.
    """
    index = index or Index()
    with sqlite_errors(index.path):
        rulings = Rulings(apart, together)
        return _Run(store, texts, index, rulings, ready or {}, towns).run(touched)


class _Run:
    """One run; gone and new collect the lines that the resolution graph had of what changed, and those it has."""

    def __init__(
        self,
        store: Replaceable,
        texts: Mapping[str, str],
        index: Index,
        rulings: Rulings,
        ready: Mapping[str, Ready],
        towns: Towns | None,
    ) -> None:
        self.store, self.texts, self.index = store, texts, index
        self.rulings, self.towns = rulings, towns
        self.profiles = Profiles(store, ready)
        self.everything = False  # whether nothing that the index kept counts
        self.gone: set[str] = set()
        self.new: set[str] = set()

    def run(self, touched: Iterable[str] | None) -> Resolved:
        index, stamp = self.index, self._stamp()
        self.everything = touched is None or not index.is_whole(stamp)
        if self.everything:
            index.clear()
        anew = set(self.profiles if self.everything or touched is None else touched)
        anew |= {node.split("#")[0] for node in index.rule(self._said())}
        words = partial(self.profiles.words, texts=self.texts)
        self._identities(*self._cases(relink(index, self.profiles, anew, words)))
        index.open()
        if self.everything:
            self.store.clear(RESOLUTION_GRAPH)
            self._write((), index.all_told())
        else:
            self._write(sorted(self.gone - self.new), sorted(self.new - self.gone))
        index.whole(stamp)
        return Resolved(*index.totals())

    def _write(self, gone: Iterable[str], new: Iterable[str]) -> None:
        """Let the resolution graph no longer hold some lines, then hold others."""
        for part in in_parts(gone, PART):
            self.store.exchange(RESOLUTION_GRAPH, parsed("\n".join(part)), ())
        self.store.add_lines(RESOLUTION_GRAPH, new)

    def _said(self) -> dict[tuple[str, str], str]:
        """What people ruled of pairs, and corrected in articles."""
        corrected = self.profiles.corrections.items()
        return {**self.rulings.all(), **{(a, a): repr(found) for a, found in corrected}}

    def _stamp(self) -> str:
        """What the index depends on besides articles and rulings."""
        terms = sorted(self.profiles.notations.items())
        return sha256(repr((__version__, terms)).encode()).hexdigest()

    def _tell(self, name: str, lines: Sequence[str]) -> None:
        """Let these be what is said of a case or an identity."""
        if not self.everything:
            self.gone.update(self.index.told(name))
            self.new.update(lines)
        self.index.tell(name, lines)

    def _cases(self, dirty: set[str]) -> tuple[set[str], Iterator[Entity]]:
        """Write the cases anew whose articles or links are others; returns what was in the old ones,
        by node, and what is in the new ones, which are written as it is taken.
        """
        index = self.index
        gone = {case for a in dirty if (case := index.case_of(a)) is not None}
        for members, _ in () if self.everything else self._others(dirty):
            gone.update(case for a in members if (case := index.case_of(a)) is not None)
        before = {node for case in gone for node in index.entities_of(case)}
        self.old_identities = {i for node in before if (i := index.identity_of(node)) is not None}
        for case in sorted(gone):
            self._tell(case, ())
            index.drop_case(case)
        new = self._others(dirty)
        return before, (entity for members, links in new for entity in self._case(members, links))

    def _others(self, dirty: set[str]) -> Iterator[tuple[list[str], list[Link]]]:
        """The articles, in order, and links of each case that is another than the index has."""
        index = self.index
        articles = [a for a in dirty if index.has(a)]
        for group, found in index.articles.components(articles, self.rulings.together):
            items = sorted((a for a in group if index.has(a)), key=lambda a: index.known(a).place)
            links = self.rulings.over(found, set(items))
            parted = self.rulings.apart_among({a: (a,) for a in items})
            groups = cluster(items, links, alone=ALONE, apart=parted)
            for members, linked in zip(groups, within(groups, links), strict=True):
                inside = set(members)
                old = {case for a in members if (case := index.case_of(a)) is not None}
                if inside & dirty or len(old) != 1 or index.articles_of(next(iter(old))) != inside:
                    yield members, linked

    def _case(self, members: Sequence[str], links: Sequence[Link]) -> Sequence[Entity]:
        """Write one case; returns who and what is in it."""
        profiles = [self.profiles[a] for a in members]
        texts = {p.id: self.texts.get(p.id, "") for p in profiles}  # asked for again and again
        case = one_case(profiles, links, texts, self.rulings, self.towns)
        self._tell(case.iri, case.lines)
        self.index.keep_case(case.iri, case.articles, case.conflicts)
        for entity in case.entities:
            self.index.keep_entity(entity)
        return case.entities

    def _identities(self, before: set[str], entities: Iterable[Entity]) -> None:
        """Write the identities of what is in the new cases, alone or joined with those of other cases."""
        index, dirty = self.index, set(before)

        def keys() -> Iterator[tuple[str, set[str]]]:
            for entity in entities:
                dirty.add(entity.node)
                yield entity.node, across.keys(entity)
            for node in before:
                if index.entity(node) is None:
                    yield node, set()

        anew = index.parties.rekey(keys())
        dirty |= index.parties.relink(anew, self._compared(anew))
        ruled = list(self._ruled_across())
        old = set(self.old_identities)
        told: set[str] = set()
        for group, found in index.parties.components(dirty, [(x.one, x.two) for x in ruled]):
            links = [*found, *(x for x in ruled if x.one in group)]
            known = {n: e for n in group if (e := index.entity(n)) is not None}
            if not known:
                continue  # somebody who is gone
            people = {n: e.case for n, e in known.items() if e.kind == "Person"}
            groups = cluster(
                sorted(group),
                links,
                LINKED / 2 if people else 0.0,
                apart=self.rulings.apart_among({n: e.members for n, e in known.items()}),
                against=[(x.one, x.two) for x in links if x.score == 0],
                owners=people,  # a case knows a person once
            )
            for nodes, inside in zip(groups, within(groups, links), strict=True):
                members = [known[node] for node in nodes if node in known]
                iri = identity_iri(nodes[0])
                old |= {i for node in nodes if (i := index.identity_of(node)) is not None}
                if len(members) > 1 or members[0].shown:
                    told.add(iri)  # at once: the quads of all are more than memory should hold
                    self._tell(iri, identity_lines(members, inside))
                for node in nodes:
                    index.identify(node, iri)
        for iri in sorted(old - told):
            self._tell(iri, ())

    def _compared(self, anew: set[str]) -> Iterable[Link]:
        """The links of entities with those of other cases that have like names."""
        index = self.index
        for node in sorted(anew):
            one = index.entity(node)
            for other in sorted(index.parties.candidates(node)):
                two = index.entity(other)
                if one is None or two is None or one.case == two.case:
                    continue
                if other in anew and other < node:
                    continue  # compared from the other side
                link = across.compare(one, two, index.parties.size)
                if link is not None and (link.score >= across.LINKED or link.score == 0):
                    yield link

    def _ruled_across(self) -> Iterable[Link]:
        """The links between entities of two cases that people ruled one."""
        for pair, said in sorted(self.rulings.together.items()):
            one, two = (self._entity_of(node) for node in pair)
            if one is not None and two is not None and one != two:
                yield Link(min(one, two), max(one, two), RULED, (said,))

    def _entity_of(self, node: str) -> str | None:
        """The first node of the entity that a node is in."""
        case = self.index.case_of(node.split("#")[0])
        if case is None or "#" not in node:
            return None
        for first in self.index.entities_of(case):
            entity = self.index.entity(first)
            if entity is not None and node in entity.members:
                return first
        return None
