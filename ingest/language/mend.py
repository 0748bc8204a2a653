"""What the network gets wrong in a tree that grammar settles."""

from __future__ import annotations

from collections.abc import Sequence

from ringtrace.ingest.language.network import Parse
from ringtrace.ingest.words import word_table

SAID = frozenset(("said", "says", "added"))
TOLD = SAID | frozenset(("announced", "reported", "confirmed", "disclosed", "revealed"))


def mend(words: Sequence[str], parse: Parse, relations: list[str]) -> None:
    """Change the heads of the parse of a paragraph, and the relations, in place."""
    for n, word in enumerate(words):
        if word.lower() == "whose":
            _owner(n, parse.heads, relations)
        elif relations[n] == "nsubj:pass":
            _doer(n, parse.heads, relations)
        elif relations[n] == "ccomp":
            _subject(n, parse.heads, relations)
        elif word in TOLD and relations[n] == "acl":
            _body(words, n, parse.heads, relations)
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


def _doer(subject: int, heads: list[int], relations: list[str]) -> None:
    """ "Police in Benin City have so far arrested 41 men": no passive is without its "be"."""
    below = {relations[k] for k in range(len(heads)) if heads[k] == heads[subject]}
    if {"aux", "obj"} <= below and "aux:pass" not in below:
        relations[subject] = "nsubj"


def _subject(clause: int, heads: list[int], relations: list[str]) -> None:
    """ "Ann Lee, 52, sold the boys, the police said": who sold them is not another who says so."""
    says = heads[clause]
    subjects = [k for k in range(says) if heads[k] == says and relations[k].startswith("nsubj")]
    below = {relations[k] for k in range(len(heads)) if heads[k] == clause}
    apart = len(subjects) == 2 and subjects[0] < clause < subjects[1]
    if apart and not any(relation.startswith("nsubj") for relation in below):
        heads[subjects[0]] = clause
        relations[subjects[0]] = "nsubj:pass" if "aux:pass" in below else "nsubj"


def _body(words: Sequence[str], said: int, heads: list[int], relations: list[str]) -> None:
    """ "Four men were arrested in Oslo, the ministry announced": it is the ministry that says it."""
    body = heads[said]
    start, above = _left_edge(body, heads, relations), heads[body]
    if body != said - 1 or not start or words[start - 1] != "," or above >= start:
        return
    while heads[above] != above:
        above = heads[above]
    if above < start:
        heads[body], relations[body] = said, "nsubj"
        heads[said], relations[said] = above, "parataxis"


def _left_edge(head: int, heads: list[int], relations: list[str]) -> int:
    before = [k for k in range(head) if heads[k] == head and relations[k] != "punct"]
    return _left_edge(before[0], heads, relations) if before else head


def _speaker(
    words: Sequence[str], name: int, said: int, heads: list[int], relations: list[str]
) -> None:
    """ "... arrested four men, the police commander, Ann Lee, said.": it is she who says it."""
    office = heads[name]
    clause = heads[said] == said and words[said].lower() in SAID
    if not clause or words[name - 1] != "," or relations[name] != "appos" or office >= name:
        return
    start = _left_edge(office, heads, relations)
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
