"""Claims that do not go together with what the same article says of the people in them: left out, or only alleged.

Somebody held, tried or acquitted is told of by name; a happening that makes the same one a captive set free, the
victim of the ring or a murderer all the same was read from the wrong words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ringtrace.nouns import Attribute, Claim, Event, LegalStatus, Mention
from ringtrace.ontology import Ontology

_BY_FORCE = frozenset("abduction exploitation extortion purchase recruitment sale".split())
_LAW = frozenset("arrest charge conviction".split())
_TRIED = frozenset("charged convicted sentenced".split())
_EXECUTED = ("execut", "behead", "hang")
_DEATHS = ("die", "dying", "drown")


class About:
    """What an article says of each person: the role in the case, the latest step of the law, whose victim."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self.role: dict[str, str] = {}
        self.status: dict[str, str] = {}
        self.victims: set[str] = set()
        for said in (c.statement for c in claims):
            if isinstance(said, Attribute) and said.attribute == "caseRole":
                self.role[said.about.referent.key] = str(said.value)
            elif isinstance(said, LegalStatus) and said.latest:
                self.status[said.about.referent.key] = said.legal_status
            elif isinstance(said, Event) and said.kind in _BY_FORCE:
                self.victims |= {m.referent.key for m in said.target}

    def accused(self, who: Mention) -> bool:
        """Return whether the law is or was after somebody."""
        key = who.referent.key
        return self.role.get(key) == "suspect" or self.status.get(key) == "released"


@dataclass(frozen=True, slots=True)
class Check:
    """What cannot be: of kinds of event, whoever stands in a slot. reason: as told to who asks why."""

    reason: str
    kinds: frozenset[str]
    slot: str
    amiss: Callable[[Claim, Mention, About], bool]


def _accused(claim: Claim, who: Mention, about: About) -> bool:
    himself = any(word in claim.evidence[0].quote for word in ("himself", "herself"))
    return about.accused(who) and not himself


def _executed(claim: Claim, who: Mention, about: About) -> bool:
    tried = about.status.get(who.referent.key) in _TRIED
    return tried and _word(claim).startswith(_EXECUTED)


def _died(claim: Claim, who: Mention, about: About) -> bool:
    nobody = isinstance(claim.statement, Event) and not claim.statement.agent
    return nobody and about.accused(who) and _word(claim).startswith(_DEATHS)


def _victim(claim: Claim, who: Mention, about: About) -> bool:
    unnamed = who.referent.key not in about.role
    return unnamed and who.referent.kind == "Person" and who.referent.key in about.victims


def _word(claim: Claim) -> str:
    return claim.statement.trigger.quote.lower() if isinstance(claim.statement, Event) else ""


CHECKS = (
    Check(
        "let go by the law, and not rescued", frozenset(["rescue", "reunion"]), "target", _accused
    ),
    Check("accused, and no rescuer", frozenset(["rescue", "reunion"]), "agent", _accused),
    Check(
        "accused, and no victim",
        _BY_FORCE - {"extortion"} | {"transport", "trafficking"},
        "target",
        _accused,
    ),
    Check("executed by the law", frozenset(["killing"]), "target", _executed),
    Check("accused, and killed by nobody", frozenset(["killing"]), "target", _died),
    Check("a victim, and not accused", _LAW, "target", _victim),
)


def agreed(claims: Sequence[Claim], ontology: Ontology) -> list[Claim]:
    """Return the claims without those who cannot be in them; a crime of somebody acquitted is only alleged."""
    about = About(claims)
    wrong: dict[str, list[Mention]] = {}
    for claim, who, _ in _amiss(claims, about):
        wrong.setdefault(claim.key, []).append(who)
    found = (_without(claim, wrong.get(claim.key, [])) for claim in claims)
    return [_alleged(claim, about, ontology) for claim in found if claim is not None]


def disagreements(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Mention, str]]:
    """Return who is in a claim and cannot be, with the reason."""
    return _amiss(claims, About(claims))


def _amiss(claims: Sequence[Claim], about: About) -> Iterator[tuple[Claim, Mention, str]]:
    for claim in claims:
        event = claim.statement
        if not isinstance(event, Event):
            continue
        for check in (c for c in CHECKS if event.kind in c.kinds):
            for who in getattr(event, check.slot):
                if check.amiss(claim, who, about):
                    yield claim, who, check.reason


def _without(claim: Claim, wrong: Sequence[Mention]) -> Claim | None:
    """A claim without some of its people; None where nobody is left in the slot that they filled."""
    event = claim.statement
    if not wrong or not isinstance(event, Event):
        return claim
    agent = tuple(m for m in event.agent if m not in wrong)
    target = tuple(m for m in event.target if m not in wrong)
    if (event.agent and not agent) or (event.target and not target):
        return None
    return replace(claim, statement=replace(event, agent=agent, target=target))


def _alleged(claim: Claim, about: About, ontology: Ontology) -> Claim:
    """A crime whose doers were all acquitted is nobody's as a fact."""
    event = claim.statement
    if not isinstance(event, Event) or claim.status != "asserted" or not event.agent:
        return claim
    freed = all(about.status.get(m.referent.key) == "acquitted" for m in event.agent)
    return replace(claim, status="alleged") if freed and ontology.kinds[event.kind].crime else claim
