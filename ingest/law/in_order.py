"""Who is named as one of so many of whom the law was told: "charged two brothers. The older, X, is in custody"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ringtrace.ingest.law.introduced import how_many
from ringtrace.ingest.law.latest import Standing
from ringtrace.ingest.law.what_else import by_what_else
from ringtrace.ingest.law.whom import Whom
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.status.status import status_of
from ringtrace.ingest.syntax.grammar import copular, sentences_back
from ringtrace.ingest.words.law import MEANT
from ringtrace.ingest.words.predicates import WALKED

# How many there are before the one: "the second" is of two at least.
_ORDER = dict.fromkeys("older elder younger eldest oldest youngest first".split(), 1) | {
    "one": 1, "other": 1, "another": 1, "second": 1, "third": 2, "fourth": 3,
}  # fmt: skip
_MORE = frozenset(["other", "another"])  # behind "one"
_OF_THEM = frozenset("leader ringleader boss accomplice suspect associate companion".split())
_GONE = frozenset("flee escape disappear vanish abscond run".split())
_NEAR = 60  # words


def one_in_order(
    token: Token, whom: Whom, group: Sequence[tuple[Token, str, Token]]
) -> Iterator[Standing]:
    """Yield what was told of a group for the one of it that a word names by order, age or as "one", "the other".

    group: (head, status, trigger) of people without a name.
    """
    order = [t for t in (token, *token.lefts) if t.lower_ in _ORDER]
    told = {c.lower_ for c in token.lefts} & {"the", "a"} or token.lower_ in ("one", "another")
    if not order or not told:
        return
    word = order[0].lower_
    near = [c for c in token.children if c.dep_ == "appos"]
    near += [token.head] if copular(token.head) else []
    names = [c for c in near if c.ent_type_ == "PERSON"]
    gone = token.dep_.startswith("nsubj") and token.head.lemma_ in _GONE  # he is none of those held
    for head, status, trigger in group if names and not gone else ():
        between = token.doc[trigger.i : token.i]
        same = order[0] is token or head.lemma_ == token.lemma_
        same = same and (word not in _MORE or any(t.lower_ == "one" for t in between))
        if same and how_many(head) > _ORDER[word] and 0 < len(between) < _NEAR:
            for entity in (e for c in names for e in whom.names(c, 0)):
                yield Standing(entity, status, trigger)


def one_more(
    token: Token, whom: Whom, group: Sequence[tuple[Token, str, Token]]
) -> Iterator[Standing]:
    """Yield what became of one more of those whom the law is after: "two are held; a third, X, fled to Sudan",
    "their leader, X, has disappeared"."""
    one = token.lower_ in _ORDER or token.lemma_ in _OF_THEM
    if not one or not token.dep_.startswith("nsubj"):
        return
    verb, start = token.head, sentences_back(token, 2)
    held = (p.head for e in whom.people.values() if id(e) in whom.sought for p in e.phrases)
    near = (*held, *(trigger.i for _, _, trigger in group))
    names = [c for c in token.children if c.dep_ == "appos" and c.ent_type_ == "PERSON"]
    freed = any(c.lower_ == "free" for c in verb.rights) or verb.lemma_ == "free"
    if not any(start <= i < token.i for i in near):
        return
    away = verb.lemma_ in _GONE or any(c.lower_ == "away" for c in verb.rights)
    step = "suspected" if away else by_what_else(verb, WALKED) if freed else None
    for entity in (e for c in names for e in whom.names(c, 0)):
        if step is not None and status_of(verb) == "asserted":
            yield Standing(entity, MEANT, token)
            yield Standing(entity, step, verb)
