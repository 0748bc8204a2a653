"""How far the law has gone with each person and group, by the claims: never further."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from ringtrace.graph.view.model import Actor, ClaimCard
from ringtrace.ontology import RT, Ontology

_PEOPLE = ("Person", "Group")
# Whose part in an event makes nobody suspect them; what is said of them outright still counts.
_UNSUSPECTED = ("victim", "official", "witness", "lawyer", "journalist", "volunteer")


def standings(
    claims: Iterable[ClaimCard], actors: Mapping[str, Actor], ontology: Ontology
) -> dict[str, str]:
    """Return actor to legal status: the latest where said, else the highest, with what undoes it.

    Acquitted stands alone; released stands beside the rest.
    """
    ranks = _ranks(ontology)
    levels: dict[str, set[str]] = defaultdict(set)
    latest: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        for key, level in _implied(claim, ontology):
            actor = actors.get(key)
            if actor is None or actor.kind not in _PEOPLE:
                continue
            if claim.type != "status" and level == "suspected" and actor.role in _UNSUSPECTED:
                continue
            levels[key].add(level)
            if claim.latest:
                latest[key].add(level)
    return {actor: _word(latest.get(actor, found), found, ranks) for actor, found in levels.items()}


def _implied(claim: ClaimCard, ontology: Ontology) -> Iterable[tuple[str, str]]:
    plain, denied = claim.status == "asserted", claim.status == "denied"
    if claim.type == "status" and plain and claim.says:
        yield from ((actor, claim.says) for actor in claim.slots.get("about", ()))
    if claim.type == "role" and not denied and claim.ring_role:
        yield from ((actor, "suspected") for actor in claim.slots.get("member", ()))
    if claim.type == "event" and not denied:
        kind = ontology.kinds[claim.kind]
        implied = {(s.fills, s.implies_status) for s in kind.slots if s.implies_status}
        if kind.notation == "conviction" and claim.values.get("sentence"):
            implied.add(("target", "sentenced"))
        for slot, level in sorted(implied):
            if level and (plain or level == "suspected"):
                yield from ((actor, level) for actor in claim.slots.get(slot, ()))


def _ranks(ontology: Ontology) -> dict[str, int]:
    """Legal status to its rank; statuses without a rank are left out."""
    found = {}
    for name in ontology.members("LegalStatus"):
        rank = ontology.graph.value(RT[name], RT["rank"])
        if rank is not None:
            found[name] = int(str(rank))
    return found


def _word(chosen: set[str], found: set[str], ranks: Mapping[str, int]) -> str:
    if "acquitted" in found:
        return "acquitted"
    ranked = max((level for level in chosen if level in ranks), key=ranks.__getitem__, default=None)
    undone = sorted(level for level in found if level not in ranks)
    return ", ".join([ranked, *undone] if ranked else undone)
