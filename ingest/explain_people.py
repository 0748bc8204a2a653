"""Why a person came out with a role and a legal status: the words that say each step, and what ended it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ringtrace.ingest.law.latest import Standing, latest
from ringtrace.ingest.parsed import Span
from ringtrace.ingest.people.people import people_of
from ringtrace.ingest.people.told import asked
from ringtrace.ingest.reading import Reading
from ringtrace.ingest.words.law import CLEARED, MEANT, OTHER
from ringtrace.nouns import Attribute, Claim, LegalStatus, Role
from ringtrace.ontology import Ontology

_NO_STATUS = {
    CLEARED: "all that was told before is taken back",
    MEANT: "only what may come: a suspect without a status",
    OTHER: "the law is not after this one",
}


def explain_people(reading: Reading, claims: Sequence[Claim], ontology: Ontology) -> Iterator[str]:
    """Yield, for each named person, the role with its words, then each step of the law with its word.

    Last comes what the trained reader made of the person, where it was asked.
    """
    people = {p.key: p for p in people_of(reading, claims, ontology)}
    for claim in claims:
        role = claim.statement
        if not isinstance(role, Attribute) or role.attribute != "caseRole":
            continue
        key = role.about.referent.key
        steps = people[key].said
        yield f"{role.about.referent.label}: {role.value}, {_why_role(claim, claims, steps)}"
        yield from dict.fromkeys(map(_step, steps))  # "one of them" is told by two words, once
        yield f"  status: {_why_status(key, claims, steps)}"
        if (answer := asked(people[key]).answer) is not None:
            yield (
                f"  trained reader: {answer.role} ({answer.roles[answer.role]:.2f}), "
                f"{answer.status} ({answer.statuses[answer.status]:.2f})"
            )


def _step(step: Standing) -> str:
    note = f" ({_NO_STATUS[step.status]})" if step.status in _NO_STATUS else ""
    return f"  {step.status}{note}: “{step.trigger.text}” in “{_short(step.sentence)}”"


def _why_role(claim: Claim, claims: Sequence[Claim], steps: Sequence[Standing]) -> str:
    role = claim.statement
    assert isinstance(role, Attribute)
    if role.value == "suspect" and steps:
        return "by what the law does"
    words = " ".join(claim.evidence[0].quote.split())
    if words != " ".join(role.about.text.split()):
        return f"by “{words}”"
    titles = [title for c in claims if (title := _title(c, role.about.referent.key))]
    return f"by the title “{titles[0]}”" if titles else "nothing says more"


def _title(claim: Claim, key: str) -> str | None:
    said = claim.statement
    if isinstance(said, Attribute) and said.attribute == "title":
        return str(said.value) if said.about.referent.key == key else None
    if isinstance(said, Role) and said.holder is not None and said.holder.referent.key == key:
        return said.name
    return None


def _why_status(key: str, claims: Sequence[Claim], steps: Sequence[Standing]) -> str:
    shown = next(
        (
            c.statement.legal_status
            for c in claims
            if isinstance(c.statement, LegalStatus)
            and c.statement.latest
            and c.statement.about.referent.key == key
        ),
        None,
    )
    if shown is None:
        return "none, taken back or only possible" if steps else "none, nothing of the law is said"
    if latest(steps) != shown:
        doing = shown == "suspected" and latest(steps) is None
        return f"{shown}, " + (
            "the agent of a crime or the leader of a ring"
            if doing
            else "as the trained reader has it"
        )
    return f"{shown}, the latest in time"


def _short(sentence: Span) -> str:
    words = sentence.text.split()
    return " ".join(words[:18]) + (" …" if len(words) > 18 else "")
