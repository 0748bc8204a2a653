"""What people decided, side by side: the list, where two contradict each other, how often they accept."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from ringtrace.graph.nodes import article_graphs, conclusions
from ringtrace.graph.review.decisions import Decision, effective
from ringtrace.graph.review.find import Subjects
from ringtrace.graph.review.queue import short
from ringtrace.graph.review.replay import PAIRS, VERDICTS
from ringtrace.graph.store import Store
from ringtrace.nouns import Table
from ringtrace.ontology import Ontology

# Property of a claim -> the slot as corrections name it.
SLOTS = {
    **{f"rt:{s}": s for s in ("agent", "target", "recipient", "place", "origin", "destination")},
    **{f"rt:{s}": s for s in ("offence", "sentence", "price", "when", "source")},
    "rt:targetCount": "count",
    "org:member": "member",
    "org:organization": "organization",
    "org:role": "role",
    "rt:legalStatus": "legal status",
    "rt:value": "value",
}


def listed(decisions: Sequence[Decision], lost: Sequence[Decision]) -> Table:
    """Return every decision in the order of the file, with its id and whether it holds.

    state: holds, undone, or lost where what it is about is no longer there.
    """
    standing = {d.id for d in effective(decisions)}
    gone = {d.id for d in lost}
    rows = []
    for d in decisions:
        state = "lost" if d.id in gone else "holds" if d.id in standing or _undo(d) else "undone"
        value = f"{d.slot} = {d.value}" if d.slot else None
        about = short(d.subject) or d.other
        rows.append((d.id, d.action, about, short(d.other) if d.subject and d.other else None, value,
                     d.author, d.time, d.reason or None, d.quote or None, state))  # fmt: skip
    columns = ("decision", "action", "about", "other", "value", "author", "time", "reason", "quote")
    return Table((*columns, "state"), tuple(rows))


def _undo(decision: Decision) -> bool:
    return decision.action == "undo"


def contradictions(store: Store, decisions: Sequence[Decision]) -> Table:
    """Return where two people's last words on one claim, slot or pair differ, and which one stands.

    What was decided last stands, until someone decides again.
    """
    subjects = Subjects(store)
    said: dict[tuple[str, str], dict[str, tuple[str, Decision]]] = defaultdict(dict)
    stands: dict[tuple[str, str], str] = {}
    for decision in effective(decisions):
        for about, what, says in _sayings(subjects, decision):
            said[about, what][decision.author] = (says, decision)
            stands[about, what] = says
    rows = []
    for (about, what), authors in sorted(said.items()):
        for (one, (says, a)), (two, (other, b)) in combinations(sorted(authors.items()), 2):
            if says != other:
                rows.append((about, what, a.quote or b.quote or None, one, says, a.reason or None,
                             two, other, b.reason or None, stands[about, what]))  # fmt: skip
    columns = ("about", "what", "quote", "author_a", "says_a", "reason_a", "author_b", "says_b")
    return Table((*columns, "reason_b", "stands"), tuple(rows))


def _sayings(subjects: Subjects, decision: Decision) -> Iterator[tuple[str, str, str]]:
    """What a decision says of each thing that it is about."""
    if decision.action in PAIRS:
        one, two = sorted(map(short, (decision.subject, decision.other)))
        yield f"{one} and {two}", "one or two", decision.action
        return
    claims = [short(c.iri) for c in subjects.claims_of(decision)] or [short(decision.subject)]
    for about in claims:
        if decision.action in VERDICTS:
            yield about, "verdict", VERDICTS[decision.action]
        elif decision.action == "correct":
            yield about, decision.slot, decision.value or "(empty)"
        else:
            yield about, decision.action, "yes"


def agreement(store: Store, ontology: Ontology) -> Table:
    """Return how often reviewers agree with the reading, by kind of claim and by slot.

    decided: claims accepted, rejected or corrected; of a slot: those of them that fill it. accepted:
    and left as read, this slot or, in the row of the kind, every slot. rate: accepted by decided.
    """
    names = {kind.name: kind.notation for kind in ontology.kinds.values()}
    known = conclusions(store)
    counts: dict[tuple[str, str | None], Counter[str]] = defaultdict(Counter)
    for graph in article_graphs(store):
        for claim in graph.claims():
            kind = next((names[k] for k in claim.kinds if k in names), claim.kinds[0])
            verdict = known.review([claim.iri])
            wrong = {slot for slot, _ in known.corrections.get(claim.iri, [])}
            filled = {slot for name, slot in SLOTS.items() if name in claim.values} | wrong
            for slot in (None, *sorted(filled)):
                count = counts[kind, slot]
                count["claims"] += 1
                corrected = bool(wrong) if slot is None else slot in wrong
                if verdict or corrected:
                    count["decided"] += 1
                    count["rejected"] += verdict == "rejected"
                    count["corrected"] += corrected
                    count["accepted"] += verdict == "accepted" and not corrected
    rows = []
    for (kind, slot), count in sorted(counts.items(), key=lambda c: (c[0][0], c[0][1] or "")):
        decided = count["decided"]
        rate = round(count["accepted"] / decided, 3) if decided else None
        rows.append((kind, slot, count["claims"], decided, count["accepted"], count["rejected"],
                     count["corrected"], rate))  # fmt: skip
    columns = ("kind", "slot", "claims", "decided", "accepted", "rejected", "corrected", "rate")
    return Table(columns, tuple(r for r in rows if r[3]))
