"""Who did the deed that somebody is held, tried or jailed for."""

from __future__ import annotations

from ringtrace.ingest.parsed import Token

# Nouns that stand between the verb and the deed: "arrested on suspicion of smuggling".
BETWEEN = frozenset("suspicion accusation allegation".split())
# Verbs that lay a deed on their object.
LAYING = frozenset(
    "arrest detain hold charge indict accuse convict sentence jail imprison try book want "
    "suspect remand arraign nab apprehend prosecute fine".split()
)
# What a court does is no deed that anyone is held for.
_STEPS = BETWEEN | frozenset("charge count arrest trial hearing conviction sentence".split())
_CLAIMING = frozenset("claim accept admit take".split())
_BEFORE = frozenset(["for", "of", "with", "on"])
_OBJECTS = ("obj", "nsubj:pass")


def held_for(deed: Token) -> Token | None:
    """Return who is held, tried or jailed for a deed, by its noun or gerund: "held on suspicion of
    smuggling migrants", "jailed for the sale of six newborns"; None where nobody is.
    """
    if deed.lemma_.lower() in _STEPS:
        return None
    if _under(deed, ("for",)) and (claimant := _claims(deed.head)) is not None:
        return claimant
    laid = deed
    if deed.head.lemma_.lower() in BETWEEN and deed.dep_ in ("acl", "nmod"):
        if not _under(deed, ("of", "for")):
            return None
        laid = deed.head
    if laid.dep_ not in ("obl", "nmod", "advcl") or not _under(laid, _BEFORE):
        return None
    verb = laid.head
    if verb.lemma_.lower() not in LAYING or verb.pos_ not in ("VERB", "ADJ"):
        return None
    own = next((c for c in verb.children if c.dep_ in _OBJECTS), None)
    if own is None and verb.dep_ == "xcomp" and verb.head.lemma_.lower() in ("have", "get"):
        own = next((c for c in verb.head.children if c.dep_ == "obj"), None)  # "had X held for"
    if own is not None:
        relative = own.lower_ in ("who", "whom", "that") and verb.dep_ == "acl:relcl"
        return verb.head if relative else own
    return verb.head if verb.dep_ == "acl" and verb.tag_ == "VBN" else None


def _claims(above: Token) -> Token | None:
    """Who claims responsibility for what follows."""
    duty = above if above.lemma_ == "responsibility" else None
    duty = duty or next((c for c in above.children if c.lemma_ == "responsibility"), None)
    if duty is None or duty.dep_ != "obj" or duty.head.lemma_.lower() not in _CLAIMING:
        return None
    return next((c for c in duty.head.children if c.dep_ == "nsubj"), None)


def _under(token: Token, words: tuple[str, ...] | frozenset[str]) -> bool:
    return any(c.dep_ in ("case", "mark") and c.lower_ in words for c in token.lefts)
