"""Of two people of one name in an article: which of them the claims are on."""

from __future__ import annotations

from ringtrace.nouns import Attribute, Claim, LegalStatus, Role


def told_apart(claims: list[Claim], found: list[Claim]) -> list[Claim]:
    """Return the claims with those on one more person; of two of one name the one whom the law has stays, else the first."""
    name = next(filter(None, map(_label, found)), "")
    same = [c for c in claims if _label(c) == name]
    if not same:
        return claims + found
    if any(isinstance(c.statement, LegalStatus) for c in same) or not _held(found):
        return claims
    return [c for c in claims if _label(c) != name] + found


def _label(claim: Claim) -> str:
    said = claim.statement
    who = said.holder if isinstance(said, Role) else None
    who = said.about if isinstance(said, Attribute | LegalStatus) else who
    return who.referent.label if who is not None else ""


def _held(claims: list[Claim]) -> bool:
    told = (c.statement for c in claims)
    return any(isinstance(s, LegalStatus) and s.legal_status != "suspected" for s in told)
