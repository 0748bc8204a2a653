"""docs/ontology.md, made from the Turtle; run as python -m ringtrace.ontology.document."""

from __future__ import annotations

from rdflib import OWL, RDF, RDFS, SKOS, Graph, URIRef

from ringtrace.ontology.load import load_ontology, local
from ringtrace.ontology.namespaces import PREFIXES, ontology_graph


def document() -> str:
    """Return the page: classes, properties, statuses and roles, kinds of event with their slots."""
    graph = ontology_graph()
    ontology = load_ontology()
    parts = [
        "# The ontology",
        "Made by `make docs` from `ontology/model.ttl` and `ontology/kinds.ttl`; a test keeps it true. "
        f"Namespace `{PREFIXES['rt']}`, prefix `rt:`.",
    ]
    parts += ["## Classes", _terms(graph, OWL.Class)]
    parts += ["## Properties between nodes", _terms(graph, OWL.ObjectProperty)]
    parts += ["## Properties with values", _terms(graph, OWL.DatatypeProperty)]
    parts += ["## Statuses, roles and qualifiers", _individuals(graph)]
    parts.append("## Kinds of event")
    for kind in ontology.kinds.values():
        above = ", ".join(
            f"rt:{local(o)}"
            for o in graph.objects(URIRef(PREFIXES["rt"] + kind.name), RDFS.subClassOf)
        )
        lines = [
            f"### {kind.label} (`{kind.notation}`)",
            f"Below {above}. Verbs: {', '.join(kind.verbs) or 'none'}. Nouns: {', '.join(kind.nouns) or 'none'}.",
            "| slot | positions | fillers | implies |\n| --- | --- | --- | --- |",
        ]
        rows = [
            f"| {s.fills} | {', '.join(s.positions)} | {', '.join(sorted(s.fillers))} | "
            f"{', '.join(x for x in (s.filler_role, s.implies_role, s.implies_status) if x)} |"
            for s in kind.slots
        ]
        parts.append("\n\n".join(lines) + "\n" + "\n".join(rows))
    return "\n\n".join(parts) + "\n"


def _terms(graph: Graph, kind: URIRef) -> str:
    rows = ["| term | below | meaning |", "| --- | --- | --- |"]
    for term in sorted(graph.subjects(RDF.type, kind), key=str):
        if str(term).startswith(PREFIXES["rt"]):
            above = [
                *graph.objects(term, RDFS.subClassOf),
                *graph.objects(term, RDFS.subPropertyOf),
            ]
            meaning = " ".join(str(graph.value(term, RDFS.comment) or "").split()).replace(
                "|", "\\|"
            )
            names = ", ".join(sorted(_short(str(a)) for a in above))
            rows.append(f"| `rt:{local(term)}` | {names} | {meaning} |")
    return "\n".join(rows)


def _individuals(graph: Graph) -> str:
    rows = ["| term | of | word | meaning |", "| --- | --- | --- | --- |"]
    for name in ("ClaimStatus", "LegalStatus", "CaseRole", "RingRole", "Qualifier"):
        for term in sorted(graph.subjects(RDF.type, URIRef(PREFIXES["rt"] + name)), key=str):
            word = graph.value(term, SKOS.prefLabel) or graph.value(term, SKOS.notation) or ""
            meaning = graph.value(term, RDFS.comment) or ""
            rows.append(f"| `rt:{local(term)}` | {name} | {word} | {meaning} |")
    return "\n".join(rows)


def _short(iri: str) -> str:
    for name, base in PREFIXES.items():
        if iri.startswith(base):
            return f"{name}:{iri[len(base) :]}"
    return iri


if __name__ == "__main__":
    print(document(), end="")
