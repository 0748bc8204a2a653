"""Quads as nodes with properties."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

import pyoxigraph as ox

from ringtrace.ontology import PREFIXES

_SHORT = sorted(((iri, name) for name, iri in PREFIXES.items()), key=lambda x: -len(x[0]))


@lru_cache(maxsize=4096)
def shorten(iri: str) -> str:
    """Return an IRI with its known prefix: "rt:Rescue", or as it is."""
    for base, name in _SHORT:
        if iri.startswith(base):
            return f"{name}:{iri[len(base) :]}"
    return iri


def local(iri: str) -> str:
    """Return what stands behind the # of an IRI, or the whole where nothing does."""
    return iri.rsplit("#", 1)[-1]


@dataclass(slots=True)
class Node:
    """A subject with its properties by prefixed name; values as text, in order of their text."""

    iri: str
    values: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def all(self, name: str) -> list[str]:
        """Return all values of a property."""
        return self.values.get(name, [])

    def one(self, name: str) -> str | None:
        """Return the first value of a property, None without one."""
        found = self.values.get(name)
        return found[0] if found else None

    def local(self, name: str) -> str:
        """Return the local name of the first value of a property: "alleged"; "" without one."""
        return local(self.one(name) or "")

    @property
    def kinds(self) -> list[str]:
        """Return the classes by local name."""
        return [k.split(":", 1)[-1] for k in self.all("rdf:type")]


def nodes_of(quads: Iterable[ox.Quad]) -> dict[str, Node]:
    """Return the nodes of quads by IRI."""
    nodes: dict[str, Node] = {}
    for quad in quads:
        subject = str(quad.subject.value)  # type: ignore[union-attr]
        node = nodes.get(subject)
        if node is None:
            node = nodes[subject] = Node(subject)
        value = quad.object.value  # type: ignore[union-attr]
        name = shorten(str(quad.predicate.value))
        text = str(value)
        node.values[name].append(shorten(text) if name == "rdf:type" else text)
    for node in nodes.values():
        for values in node.values.values():
            values.sort()
    return nodes
