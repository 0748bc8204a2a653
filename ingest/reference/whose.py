"""Whose "his" and "her" are among the named people of an article."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ringtrace.ingest.entity import Entity
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrases.stand_ins import killed
from ringtrace.ingest.words import word_table

if TYPE_CHECKING:
    from ringtrace.ingest.law.whom import Whom


def owner(token: Token, whom: Whom) -> Entity | None:
    """Return whose "his" is: the only one named before it in the sentence, else who the last is about."""
    if _of_kin(token) or _of_another(token, whom):
        return None
    before = token.doc[token.sent.start : token.i]
    named = _alive((t for t in before if t.tag_ != "PRP$"), whom)
    if not named and token.sent.start:
        last = token.doc[token.sent.start - 1].sent
        heads = [t for t in last if t.dep_ in ("nsubj", "nsubj:pass")]
        owners = [c for h in heads for c in h.lefts if c.dep_ == "nmod:poss"]
        heads += owners  # "X's conviction stands. The court cut her sentence"
        named = _alive(heads, whom)
        if not named:  # "set aside the conviction of X. His sentence was cut"
            named = _alive((t for t in last if t.ent_type_ == "PERSON"), whom)
    own = token.head.dep_ == "obj" and token.head.head.lemma_ == "have"  # "had his sentence cut"
    free = [e for e in named.values() if own or id(e) in whom.sought or not whom.in_office(e)]
    return free[0] if len(free) == 1 else None


def _alive(words: Iterable[Token], whom: Whom) -> dict[int, Entity]:
    """Whom the words name, by id: not him whose murder is told of."""
    return {id(e): e for t in words if (e := whom.named(t)) is not None and not killed(t)}


def _of_another(pronoun: Token, whom: Whom) -> bool:
    """ "X, the brother of a man who completed his sentence": whose it is, has no name."""
    clause = next((t for t in pronoun.ancestors if t.dep_ == "acl:relcl"), None)
    if clause is None or not any(
        c.tag_ == "WP" and c.dep_.startswith("nsubj") for c in clause.lefts
    ):
        return False
    return clause.head.tag_ == "NN" and not whom.names(clause.head)


def _of_kin(pronoun: Token) -> bool:
    """Whether "his" is whose verb it is, kin of who is named: "X's brother completed his sentence"."""
    verb = next((t for t in pronoun.ancestors if t.pos_ == "VERB"), None)
    subjects = verb.children if verb is not None else ()
    subject = next((c for c in subjects if c.dep_.startswith("nsubj") and c.i < pronoun.i), None)
    if subject is None or subject.ent_type_ == "PERSON":
        return False
    kin = word_table("roles.tsv")["relative"] | _ANYBODY
    sex = word_table("sex.tsv")["male" if pronoun.lower_ == "his" else "female"]
    return subject.lemma_.lower() in kin & sex and any(
        t.ent_type_ == "PERSON" for c in subject.children if c.dep_ != "appos" for t in c.subtree
    )


_ANYBODY = frozenset(["man", "woman"])
