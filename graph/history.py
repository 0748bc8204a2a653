"""Which build brought what: the log that the question `changes` reads. It holds times, so no export has it.

Of what an article no longer says nothing is kept but how many claims it was: its words may be what the
outlet took back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from hashlib import sha256
from typing import Any, Protocol

import pyoxigraph as ox

from ringtrace.graph.node import Node, nodes_of
from ringtrace.graph.review.decisions import Decision, effective
from ringtrace.graph.store import in_parts
from ringtrace.graph.terms import literal, term

BASE = "https://w3id.org/ringtrace/history/"
BUILDS, WITHDRAWN = BASE + "builds", BASE + "withdrawn"
PART = 1000  # articles written down at once
HISTORY = frozenset((BUILDS, WITHDRAWN))
_CLAIMS = """SELECT ?claim ?class ?quote WHERE {{ GRAPH <{graph}> {{
  ?claim rt:statedIn ?article ; a ?class ; rt:mainEvidence/oa:exact ?quote }} }}"""
_KNOWN = f"""SELECT ?article ?digest WHERE {{ GRAPH <{BUILDS}> {{
  {{ ?article rt:readDigest ?digest }} UNION {{ ?article rt:removedIn ?build }} }} }}"""
_NUMBERS = f"SELECT ?number WHERE {{ GRAPH <{BUILDS}> {{ ?build rt:buildNumber ?number }} }}"
_EARLIER = f"""SELECT ?claim WHERE {{ GRAPH <{BUILDS}> {{ ?claim rt:builtIn ?build }}
  FILTER(CONTAINS(STR(?claim), "#")) }}"""
_SAID = "SELECT ?says ?what WHERE {{ GRAPH <{graph}> {{ <{subject}> ?says ?what }} }}"


class Store(Protocol):
    """What the log needs of the store."""

    def query(self, sparql: str) -> Any: ...

    def digests(self) -> dict[str, str]: ...

    def replace(self, graph: str, quads: Iterable[ox.Quad]) -> None: ...

    def exchange(self, graph: str, gone: Iterable[ox.Quad], new: Iterable[ox.Quad]) -> None: ...


def remember(store: Store, time: str) -> int:
    """Write down what the store has now that it had not at the build before; returns the build's number.

    time: when the build ended, ISO 8601 in UTC. A claim counts as there before where the article had one
    of its kind in the same words.
    """
    log = _Log(store)
    build = log.last() + 1
    now = {graph.removesuffix("#graph"): digest for graph, digest in store.digests().items()}
    others = (article for article in sorted(now) if log.digests.get(article) != now[article])
    for part in in_parts(others, PART):
        for article in part:
            log.read(article, now[article], build)
        log.write()
    for article in sorted(log.digests.keys() - now.keys()):
        log.remove(article, build)
    log.begin(build, time)  # last: of a build that was killed before, the next one takes the number
    log.write()
    return build


def go_on(store: Store, articles: Mapping[str, str]) -> None:
    """Let the log go on where articles got other texts, and perhaps names, that are no news.

    articles: new IRI by old. What is kept of a name that was forgotten goes: the digests of its words.
    """
    log = _Log(store)
    digests = store.digests()
    for old, new in articles.items():
        log.move(old, new, digests.get(f"{new}#graph", ""))
    log.write()


def note_withdrawn(store: Store, decisions: Sequence[Decision]) -> None:
    """Write down when each article that is withdrawn now was marked so."""
    graph = ox.NamedNode(WITHDRAWN)
    found: dict[str, ox.Quad] = {}
    for decision in effective(decisions):
        if decision.action == "withdrawn":
            article = ox.NamedNode(decision.subject.split("#")[0])
            when = _moment(decision.time)
            quad = ox.Quad(article, term("rt:withdrawnAt"), when, graph)
            found.setdefault(article.value, quad)
    store.replace(WITHDRAWN, [found[key] for key in sorted(found)])


class _Log:
    """The log, and what is to change in it. digests: of the articles that the build before knew."""

    def __init__(self, store: Store) -> None:
        self.store = store
        rows = {row["article"].value: row["digest"] for row in store.query(_KNOWN)}
        self.digests = {article: digest.value for article, digest in rows.items() if digest}
        self.removed = rows.keys() - self.digests.keys()
        self.gone: list[ox.Quad] = []
        self.new: list[ox.Quad] = []

    def write(self) -> None:
        """Change the log in the store: what stays as it was is not read and not written."""
        self.store.exchange(BUILDS, sorted(self.gone, key=str), sorted(self.new, key=str))
        self.gone, self.new = [], []

    def last(self) -> int:
        """Return the number of the last build, 0 without any."""
        return max((int(row["number"].value) for row in self.store.query(_NUMBERS)), default=0)

    def begin(self, number: int, time: str) -> None:
        """Add a build."""
        build = _build(number).value
        self.put(build, "rdf:type", term("rt:Build"))
        self.put(build, "rt:buildNumber", literal(str(number), "xsd:integer"))
        self.put(build, "prov:endedAtTime", _moment(time))

    def read(self, article: str, digest: str, build: int) -> None:
        """An article that is new, or has another text."""
        node = self.take(article)
        known = _keys(node) if node else {}
        added = node.one("rt:addedIn") if node else None
        claims = self.claims(article)
        keys = {key: known.get(key, build) for key in claims.values()}
        for claim, key in claims.items():
            if keys[key] != build:
                self.put(claim, "rt:builtIn", _build(keys[key]))
        self.put(article, "rt:addedIn", ox.NamedNode(added) if added else _build(build))
        self.put(article, "rt:builtIn", _build(build))
        self.put(article, "rt:readDigest", literal(digest))
        self.put(article, "rt:claimKeys", literal(" ".join(f"{k}:{keys[k]}" for k in sorted(keys))))
        if gone := len(known.keys() - keys.keys()):
            self.put(article, "rt:claimsGone", literal(str(gone), "xsd:integer"))

    def remove(self, article: str, build: int) -> None:
        self.take(article)
        self.put(article, "rt:removedIn", _build(build))

    def move(self, old: str, new: str, digest: str) -> None:
        """An article under another name, its claims in other words."""
        if old not in self.digests or (node := self.take(old)) is None:
            return
        for name in ("rt:addedIn", "rt:builtIn"):
            self.put(new, name, ox.NamedNode(node.one(name) or ""))
        self.put(new, "rt:readDigest", literal(digest))
        build = (node.one("rt:builtIn") or "").rsplit("-", 1)[-1]
        keys = sorted(set(self.claims(new).values()))
        self.put(new, "rt:claimKeys", literal(" ".join(f"{key}:{build}" for key in keys)))

    def take(self, article: str) -> Node | None:
        """Take an article and its claims out of the log; returns it as it was, if it was there."""
        if article not in self.digests and article not in self.removed:
            return None
        gone = [
            _quad(subject, row["says"], row["what"])
            for subject in (article, *self.earlier.get(article, ()))
            for row in self.store.query(_SAID.format(graph=BUILDS, subject=subject))
        ]
        self.gone += gone
        return nodes_of(gone).get(article)

    @cached_property
    def earlier(self) -> Mapping[str, Sequence[str]]:
        """The claims that a build before the last one of their article brought, by article."""
        found: dict[str, list[str]] = {}
        for row in self.store.query(_EARLIER):
            claim = row["claim"].value
            found.setdefault(claim.split("#")[0], []).append(claim)
        return found

    def claims(self, article: str) -> dict[str, str]:
        """The claims of an article as it is now, each with the digest of its kind and words."""
        return {
            row["claim"].value: _digest(row["class"].value, row["quote"].value)
            for row in self.store.query(_CLAIMS.format(graph=f"{article}#graph"))
        }

    def put(self, subject: str, name: str, value: ox.NamedNode | ox.Literal) -> None:
        self.new.append(_quad(subject, term(name), value))


def _quad(subject: str, says: ox.NamedNode, what: ox.NamedNode | ox.Literal) -> ox.Quad:
    return ox.Quad(ox.NamedNode(subject), says, what, ox.NamedNode(BUILDS))


def _moment(time: str) -> ox.Literal:
    """A time as every engine writes it: Z for UTC."""
    return literal(time.replace("+00:00", "Z"), "xsd:dateTime")


def _keys(node: Node) -> dict[str, int]:
    """Digest to the build that brought it."""
    pairs = (pair.split(":") for pair in (node.one("rt:claimKeys") or "").split())
    return {key: int(build) for key, build in pairs}


def _digest(kind: str, quote: str) -> str:
    return sha256(f"{kind}\x1f{quote}".encode()).hexdigest()[:12]


def _build(number: int) -> ox.NamedNode:
    return ox.NamedNode(f"{BASE}build-{number}")
