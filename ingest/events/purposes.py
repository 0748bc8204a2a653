"""What a fund or campaign is for, and what it will do, as written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ringtrace.ingest.parsed import Token
from ringtrace.ingest.status.status import status_of
from ringtrace.ingest.syntax.grammar import is_infinitive, preposition
from ringtrace.nouns import Attribute, Claim

if TYPE_CHECKING:
    from ringtrace.ingest.reading import Reading

AIMING = frozenset("aim seek try hope want intend plan work serve help".split())
MEANT = frozenset("dedicate aim design devote intend mean create set establish found use".split())
AIM_NOUNS = frozenset("aim goal purpose objective mission task".split())


def purpose_claims(reading: Reading, events: Sequence[Claim]) -> list[Claim]:
    """Return the claims on what each fund or campaign of the article is for.

    An article that tells of no event has none: its fund is one of another kind.
    """
    claims: dict[str, Claim] = {}
    for phrase in reading.phrases if events else ():
        entity = reading.reference.entity(phrase)
        head = reading.doc[phrase.head]
        if entity is None or entity.kind not in ("Fund", "Campaign"):
            continue
        about = reading.reference.mention(phrase)
        if about is None or reading.body.what(head.sent) != "body":
            continue
        for said, first, whole in _purposes(head):
            status = status_of(said)
            end = _end(first, whole)
            if status is None or end - first.i < 2:
                continue
            words = reading.span(first.i, end)
            source, via = reading.sources.of(said)
            key = f"purpose-{words.start}"
            claims[key] = Claim(
                key=key,
                statement=Attribute(about=about, attribute="purpose", value=words.quote),
                evidence=(words,),
                source=reading.reference.mention(source) if source else None,
                via=reading.reference.mention(via) if via else None,
                status=status,
            )
    return list(claims.values())


def _purposes(fund: Token) -> Iterator[tuple[Token, Token, Token]]:
    """Yield (word that says how sure it is, first word of what the fund is for, head of it all)."""
    verb = fund.head
    if fund.dep_ == "nsubj" and verb.pos_ == "VERB" and _for_now(verb):
        inner = next((c for c in verb.children if c.dep_ == "xcomp"), None)
        with_whom = any(c.dep_ in ("obj", "iobj") for c in verb.children)
        if verb.lemma_.lower() in AIMING and inner is not None and not with_whom:
            yield verb, inner, inner
        elif with_whom or verb.lemma_.lower() not in AIMING:
            yield verb, verb, verb
    if fund.dep_ == "obj":  # "launched a fund to help the survivors"
        for child in verb.children:
            if child.dep_ in ("advcl", "xcomp") and child.i > fund.i and is_infinitive(child):
                yield verb, child, child
    if fund.dep_ == "nmod" and verb.lemma_.lower() in AIM_NOUNS and preposition(fund) == "of":
        if verb.dep_ == "nsubj" and verb.head.pos_ == "VERB":
            yield verb.head, verb.head, verb.head
    for child in fund.children:
        if child.i < fund.i:
            continue
        if child.dep_ == "acl" and is_infinitive(child):
            yield fund, child, child
        elif child.dep_ == "acl" and child.lemma_.lower() in MEANT:
            inner = next((c for c in child.children if c.dep_ in ("advcl", "xcomp", "obl")), None)
            if inner is not None:
                yield fund, inner.left_edge if inner.dep_ == "obl" else inner, child
        elif child.dep_ == "nmod" and preposition(child) in ("for", "against"):
            yield fund, child.left_edge, child


def _for_now(verb: Token) -> bool:
    """Whether a verb tells what somebody does or will do, not what he did."""
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    return bool(helpers & {"will", "would", "'ll", "’ll"}) or (
        not helpers and verb.tag_ in ("VBZ", "VBP")
    )


def _end(first: Token, whole: Token) -> int:
    """Where the words end that begin with the first: before a comma that adds a clause."""
    end = max(t.i for t in whole.subtree if not t.is_punct) + 1
    for token in whole.subtree:
        with_subject = any(c.dep_.startswith("nsubj") for c in token.children)
        added = token.dep_ in ("advcl", "parataxis", "acl:relcl", "acl") or (
            token.dep_ == "conj" and with_subject and token.pos_ == "VERB"
        )
        edge = token.left_edge.i
        comma = next((i for i in (edge, edge - 1) if token.doc[i].lower_ in (",", ";")), None)
        if added and comma is not None and first.i < comma < end:
            end = comma
    return end
