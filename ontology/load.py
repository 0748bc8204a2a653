"""Turtle to the frames that the reading matches with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from rdflib import RDF, RDFS, SKOS, Graph, Literal, Node, URIRef

from ringtrace.errors import InputError
from ringtrace.ontology.namespaces import PREFIXES, ontology_graph

_RT = PREFIXES["rt"]


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a filler of one slot stands in the clause, and what it may be.

    fills: slot ("agent"). positions: "subject", "object" of the active voice, or prepositions.
    fillers: ontology classes that may fill it ("Agency"). The rest: what filling it implies.
    """

    fills: str
    positions: tuple[str, ...]
    fillers: frozenset[str]
    filler_role: str | None = None
    implies_role: str | None = None
    implies_status: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class EventKind:
    """One kind of event: name ("Rescue"), notation ("rescue"), trigger lemmas, slots.

    slots: its own and its ancestors', united by slot. crime: agents are at most suspected. weak_verbs,
    needs_context: count only in an article on crime (rt:weakVerb, rt:needsContext). middle_verbs: their
    subject is the one it happens to (rt:middleVerb). making_verbs: count in the progressive, of what is
    still to come (rt:makingVerb). control_verbs: count only with one of the
    complements, as lemmas: what people are made to do (rt:controlVerb, rt:complement).
    """

    name: str
    notation: str
    label: str
    verbs: tuple[str, ...]
    nouns: tuple[str, ...]
    slots: tuple[Slot, ...]
    crime: bool
    weak_verbs: tuple[str, ...] = ()
    middle_verbs: tuple[str, ...] = ()
    making_verbs: tuple[str, ...] = ()
    needs_context: bool = False
    control_verbs: tuple[str, ...] = ()
    complements: tuple[str, ...] = ()

    @property
    def takes_people(self) -> bool:
        """Whether its target is people and nothing else, so that a bare number means people."""
        return bool(self.target_fillers) and self.target_fillers <= {"Person", "Group", "Agency"}

    @property
    def target_fillers(self) -> frozenset[str]:
        """Classes that its target may be of."""
        return _target_fillers(self)

    @property
    def costs(self) -> bool:
        """Whether it has a price: what is paid for people or goods, or demanded."""
        return _costs(self)


@lru_cache(maxsize=256)
def _costs(kind: EventKind) -> bool:
    return any(s.fills == "price" for s in kind.slots)


@lru_cache(maxsize=256)
def _target_fillers(kind: EventKind) -> frozenset[str]:
    return frozenset(f for s in kind.slots if s.fills == "target" for f in s.fillers)


@dataclass(frozen=True, slots=True, eq=False)
class Ontology:
    """The ontology as loaded: the graph, kinds of event by notation, classes of referent."""

    graph: Graph
    kinds: dict[str, EventKind]

    def words(self, name: str) -> tuple[str, ...]:
        """Return the hidden labels of a class or individual ("Ring": ring, gang, ...), sorted."""
        return _literals(self.graph, URIRef(_RT + name), SKOS.hiddenLabel)

    def members(self, name: str) -> tuple[str, ...]:
        """Return the local names of the individuals of a class ("RingRole"), sorted."""
        return tuple(sorted(map(local, self.graph.subjects(RDF.type, URIRef(_RT + name)))))

    def is_a(self, name: str, ancestor: str) -> bool:
        """Return whether a class is another or below it."""
        return URIRef(_RT + ancestor) in self.graph.transitive_objects(
            URIRef(_RT + name), RDFS.subClassOf
        )


@cache
def load_ontology(*extra: Path) -> Ontology:
    """Return the packaged ontology, with the user's Turtle files added.

    Raises InputError where a file is missing or no Turtle, or a kind lacks its notation, a trigger
    or a slot.
    """
    graph = ontology_graph()
    if extra:
        graph = Graph() + graph
        for path in extra:
            try:
                graph.parse(data=path.read_text("utf-8"), format="turtle")
            except OSError as error:
                raise InputError(error.strerror or str(error), where=path) from error
            except Exception as error:  # rdflib raises BadSyntax, ParserError and plain Exception
                raise InputError(
                    f"not Turtle: {error}", where=path, fix="mend the file and build again"
                ) from error
    kinds = {}
    for iri in sorted(graph.subjects(RDF.type, URIRef(_RT + "EventKind")), key=str):
        if isinstance(iri, URIRef) and (graph.value(iri, SKOS.prefLabel) is not None):
            kind = _kind(graph, iri)
            kinds[kind.notation] = kind
    return Ontology(graph, kinds)


def _kind(graph: Graph, iri: URIRef) -> EventKind:
    name = local(iri)
    notations = [
        str(o)
        for o in graph.objects(iri, SKOS.notation)
        if isinstance(o, Literal) and o.datatype is None
    ]
    verbs, nouns, weak, middle, making, control, complements = (
        _literals(graph, iri, URIRef(_RT + p))
        for p in (
            "verb",
            "noun",
            "weakVerb",
            "middleVerb",
            "makingVerb",
            "controlVerb",
            "complement",
        )
    )
    ancestors = [a for a in graph.transitive_objects(iri, RDFS.subClassOf) if a is not None]
    slots = _united(graph, ancestors)
    for what, found in (
        ("skos:notation", notations),
        ("trigger (rt:verb or rt:noun)", verbs + nouns + middle),
        ("rt:slot", slots),
    ):
        if not found:
            raise InputError(f"event kind rt:{name} has no {what}", fix="add it to its block")
    return EventKind(
        name=name,
        notation=notations[0],
        label=str(graph.value(iri, SKOS.prefLabel)),
        verbs=verbs,
        nouns=nouns,
        slots=slots,
        crime=URIRef(_RT + "Crime") in ancestors,
        weak_verbs=weak,
        middle_verbs=middle,
        making_verbs=making,
        control_verbs=control,
        complements=complements,
        needs_context=str(graph.value(iri, URIRef(_RT + "needsContext"))) == "true",
    )


def _united(graph: Graph, ancestors: Iterable[Node]) -> tuple[Slot, ...]:
    """Slots of all ancestors, one row a slot and set of fillers: a subclass adds to what it inherits."""
    nodes = [n for a in ancestors for n in graph.objects(a, URIRef(_RT + "slot"))]
    by_fills: dict[str, list[Node]] = {}
    for node in nodes:
        by_fills.setdefault(_name(graph, node, "fills") or "", []).append(node)
    slots = set()
    for fills, group in sorted(by_fills.items()):
        inherited = frozenset(f for n in group for f in _names(graph, n, "filler"))
        for node in group:
            positions = _literals(graph, node, URIRef(_RT + "position"))
            fillers = frozenset(_names(graph, node, "filler")) or inherited
            implied = {
                p: next((v for n in [node, *group] if (v := _name(graph, n, p))), None)
                for p in ("fillerRole", "impliesRole", "impliesStatus")
            }
            slots.add(
                Slot(
                    fills,
                    positions,
                    fillers,
                    implied["fillerRole"],
                    implied["impliesRole"],
                    implied["impliesStatus"],
                )
            )
    return tuple(sorted(slots, key=lambda s: (s.fills, s.positions, sorted(s.fillers))))


def _literals(graph: Graph, subject: Node, predicate: URIRef) -> tuple[str, ...]:
    return tuple(sorted(str(o) for o in graph.objects(subject, predicate)))


def _names(graph: Graph, subject: Node, predicate: str) -> list[str]:
    return sorted(local(o) for o in graph.objects(subject, URIRef(_RT + predicate)))


def _name(graph: Graph, subject: Node, predicate: str) -> str | None:
    return next(iter(_names(graph, subject, predicate)), None)


def local(iri: Node | str) -> str:
    """Return the part of an IRI after its # or last /."""
    return str(iri).replace("#", "/").rsplit("/", 1)[-1]
