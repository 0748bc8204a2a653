"""Who is named as one of so many of whom the law was told: "charged two brothers. The older, X, is in custody"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ringtrace.ingest.grammar import copular
from ringtrace.ingest.introduced import how_many
from ringtrace.ingest.latest import Standing
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.whom import Whom

# How many there are before the one: "the second" is of two at least.
_ORDER = dict.fromkeys("older elder younger eldest oldest youngest first".split(), 1) | {
    "one": 1, "other": 1, "another": 1, "second": 1, "third": 2, "fourth": 3,
}  # fmt: skip
_MORE = frozenset(["other", "another"])  # behind "one"
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
    for head, status, trigger in group if names else ():
        between = token.doc[trigger.i : token.i]
        same = order[0] is token or head.lemma_ == token.lemma_
        same = same and (word not in _MORE or any(t.lower_ == "one" for t in between))
        if same and how_many(head) > _ORDER[word] and 0 < len(between) < _NEAR:
            for entity in (e for c in names for e in whom.names(c, 0)):
                yield Standing(entity, status, trigger)
