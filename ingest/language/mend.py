"""What the network gets wrong in a tree that grammar settles."""

from __future__ import annotations

from collections.abc import Sequence

from ringtrace.ingest.language.network import Parse
from ringtrace.ingest.words import word_table

SAID = frozenset(("said", "says", "added"))


def mend(words: Sequence[str], parse: Parse, relations: list[str]) -> None:
    """Change the heads of the parse of a paragraph, and the relations, in place."""
    for n, word in enumerate(words):
        if word.lower() == "whose":
            _owner(n, parse.heads, relations)
    for first, last, kind in parse.names:
        if kind == "PER" and first and last + 1 < len(words) and words[last] == ",":
            _speaker(words, first, last + 1, parse.heads, relations)
            _official(words, first, parse, relations)


def _owner(whose: int, heads: list[int], relations: list[str]) -> None:
    """ "X, whose brother was sentenced": the brother is the clause's subject, not X's other name."""
    owned = heads[whose]
    if relations[owned] != "appos":
        return
    for clause in range(owned + 1, len(heads)):
        if heads[clause] == heads[owned] and relations[clause] == "acl:relcl":
            below = {relations[k] for k in range(len(heads)) if heads[k] == clause}
            if not any(relation.startswith("nsubj") for relation in below):
                heads[owned] = clause
                relations[owned] = "nsubj:pass" if "aux:pass" in below else "nsubj"
            return


def _speaker(
    words: Sequence[str], name: int, said: int, heads: list[int], relations: list[str]
) -> None:
    """ "... arrested four men, the police commander, Ann Lee, said.": it is she who says it."""
    office = heads[name]
    clause = heads[said] == said and words[said].lower() in SAID
    if not clause or words[name - 1] != "," or relations[name] != "appos" or office >= name:
        return
    before = [k for k in range(office) if heads[k] == office and relations[k] != "punct"]
    start = min(before, default=office)
    if heads[office] != said and start and words[start - 1] == ",":
        heads[office], relations[office] = said, "nsubj"


def _official(words: Sequence[str], name: int, parse: Parse, relations: list[str]) -> None:
    """ "A spokesman for the police command, Ann Lee, said": she is the spokesman, not the command."""
    body = parse.heads[name]
    if words[name - 1] != "," or relations[name] != "appos" or body >= name:
        return
    person = body
    while relations[person].startswith("nmod") and parse.heads[person] < person:
        person = parse.heads[person]
    if person != body and relations[person].startswith("nsubj") and _is_body(words, body, parse):
        parse.heads[name] = person


def _is_body(words: Sequence[str], noun: int, parse: Parse) -> bool:
    kinds = word_table("kinds.tsv")
    bodies = (kinds["Agency"] | kinds["Organization"]) - kinds["Member"]
    named = any(a <= noun < b and kind in ("ORG", "LOC") for a, b, kind in parse.names)
    return named or words[noun].lower() in bodies
