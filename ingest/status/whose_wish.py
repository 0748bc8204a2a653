"""What is only asked for: a warrant is out, a request was made, villagers petition for it."""

from __future__ import annotations

from ringtrace.ingest.parsed import Token

_PLEADING = frozenset(
    "petition call appeal plead press push campaign pray protest lobby clamour march rally".split()
)


def asked(verb: Token, table: dict[str, frozenset[str]]) -> bool:
    """Return whether somebody asks for it: "a request has been made to place X under house arrest"."""
    subjects = (c for c in verb.children if c.dep_ == "nsubj:pass")
    return any(c.lemma_.lower() in table["wish_noun"] for c in subjects)


def sought(noun: Token, table: dict[str, frozenset[str]]) -> bool:
    """Return whether it is wished: "a warrant is outstanding for the arrest of X"."""
    if not any(c.lower_ == "for" and c.dep_ == "case" for c in noun.lefts):
        return False
    if noun.head.lemma_.lower() in _PLEADING:
        return True  # "villagers petitioned the governor for his arrest"
    above = (noun.head, noun.head.head)
    subjects = (c for verb in above for c in verb.children if c.dep_.startswith("nsubj"))
    return any(c.lemma_.lower() in table["wish_noun"] for c in subjects)
