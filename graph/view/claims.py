"""Claims as the page shows them: slots, values, words, source and status of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping

from ringtrace.graph.view.model import ClaimCard, Quantity
from ringtrace.graph.view.rows import Queryable, Row, by_claim, rows, short
from ringtrace.graph.view.selects import CLAIMS, CORRECTIONS, EVIDENCE, FACTS, LINKS, VALUES
from ringtrace.graph.view.wording import Wording, medium
from ringtrace.ontology import EventKind, Ontology
from ringtrace.ontology.load import local

Show = Callable[[str], str]
_TYPES = {
    "RoleClaim": "role",
    "StatusClaim": "status",
    "AttributeClaim": "attribute",
    "Statistic": "statistic",
}
_ATTRIBUTES = {"ringType": "type of ring", "base": "sits in", "caseRole": "role in the case"}
_QUANTITIES = ("targetCount", "price", "when", "sentence")


def claim_cards(
    store: Queryable,
    show: Show,
    wordings: Mapping[str, Wording],
    hubs: Mapping[str, str],
    ontology: Ontology,
) -> dict[str, ClaimCard]:
    """Return every claim by its id.

    wordings: article to its text as shown. hubs: referent to the actor or event it is part of.
    """
    kinds = {kind.name: kind for kind in ontology.kinds.values()}
    links, facts = by_claim(rows(store, LINKS)), by_claim(rows(store, FACTS))
    evidence = by_claim(rows(store, EVIDENCE))
    corrections = by_claim(rows(store, CORRECTIONS))
    values = {row["value"]: row for row in rows(store, VALUES)}
    cards: dict[str, ClaimCard] = {}
    for row in rows(store, CLAIMS):
        iri, key, name = row["claim"], short(row["claim"]), local(row["class"])
        if key in cards or not (name in _TYPES or name in kinds):
            continue
        spans = sorted(evidence[iri], key=lambda e: (e["evidence"] != row["main"], int(e["start"])))
        slots: dict[str, set[str]] = defaultdict(set)
        quantities: dict[str, list[Quantity]] = defaultdict(list)
        for link in links[iri]:
            slot, target = local(link["link"]), short(link["to"])
            if slot in _QUANTITIES:
                if "restates" not in values[link["to"]]:
                    quantities[slot].append(_quantity(values[link["to"]], show))
            elif target in hubs:
                slots[slot].add(hubs[target])
        fact = {local(f["fact"]): f["value"] for f in facts[iri]}
        if (local(fact.get("attribute", "")), fact.get("value")) == ("caseRole", "other"):
            continue  # says nothing
        article = short(row["article"])
        wording = wordings.get(article)
        cards[key] = ClaimCard(
            id=key,
            type=_TYPES.get(name, "event"),
            kind=_kind(name, fact, kinds),
            article=article,
            status=local(row["status"]),
            quote=show(spans[0]["quote"]),
            spans=tuple(wording.units(int(e["start"]), int(e["end"])) for e in spans if wording),
            event=hubs.get(short(row["happening"])) if "happening" in row else None,
            source=show(row.get("sourceName", "a report")) if "source" in row else None,
            voice=medium(show(row["voiceName"])) if "voiceName" in row else None,
            via=medium(show(row["via"])) if "via" in row else None,
            says=_says(name, fact, show),
            ring_role="role" in fact,
            latest=fact.get("isLatest") == "true",
            review=row.get("review"),
            corrections=tuple(
                show(slot) for c in corrections[iri] for slot in c["slots"].split("\n")
            ),
            slots={slot: tuple(sorted(ids)) for slot, ids in sorted(slots.items())},
            values={slot: tuple(found) for slot, found in sorted(quantities.items())},
        )
    return cards


def _kind(name: str, fact: Mapping[str, str], kinds: Mapping[str, EventKind]) -> str:
    """The kind of event, also of a statistic; else the type of the claim."""
    told = kinds.get(local(fact.get("statisticOf", "")) if name == "Statistic" else name)
    return told.notation if told else _TYPES[name]


def _says(name: str, fact: Mapping[str, str], show: Show) -> str | None:
    if name == "RoleClaim":
        role, words = local(fact.get("role", "")), fact.get("roleName", "")
        return show(f"{role} (“{words}”)" if role and words else role or words)
    if name == "StatusClaim":
        status = local(fact["legalStatus"])
        return "released" if status == "freed" else status
    if name == "AttributeClaim":
        attribute = local(fact["attribute"])
        value = fact["value"] if attribute != "caseRole" else local(fact["value"])
        return f"{_ATTRIBUTES.get(attribute, attribute)}: {show(value)}"
    return None


def _quantity(row: Row, show: Show) -> Quantity:
    return Quantity(
        text=show(row["text"]),
        min=float(row["min"]) if "min" in row else None,
        max=float(row["max"]) if "max" in row else None,
        unit=show(row["unit"]) if "unit" in row else None,
        currency=row.get("currency"),
        start=row.get("from"),
        end=row.get("to"),
    )
