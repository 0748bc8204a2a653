"""How many there are in all where a clause counts them apart: "a father and his twins", "one man and two women"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ringtrace.ingest.finders import Found
from ringtrace.ingest.finders.counts import MULTIPLES, TOGETHER
from ringtrace.ingest.parsed import Doc, Token
from ringtrace.ingest.phrase import PEOPLE, Phrase
from ringtrace.ingest.syntax.grammar import along_with, coordinated, preposition
from ringtrace.ingest.words import word_table
from ringtrace.nouns import Count, Qualifier, Span

_COLLECTIVE = {"couple": 2, "twosome": 2, **TOGETHER}


def summed(doc: Doc, targets: Sequence[Phrase], counts: Mapping[int, list[Found]]) -> Found | None:
    """Return the count of people told side by side, None unless each part is one or has a lower bound.

    "At least 17 pupils and two teachers" are at least 19. Named people are not added up: a list of
    names gives no number.
    """
    if targets and targets[0].kind == "Group" and not targets[0].pronoun:
        first = doc[targets[0].head]
        made_up = _made_up(first)
        if not made_up and _said_apart(first, counts) and len(coordinated(first)) > 2:
            made_up = coordinated(first)[1:]  # "the hostages, nine women and a baby"
        if len(made_up) == 1 and not counts.get(first.i):  # "their recruiters, three sisters"
            if (number := counts.get(made_up[0].i)) and len(targets) == 1:
                return number[0]
        if len(made_up) > 1 and not counts.get(first.i):
            if {p.head for p in targets[1:]} <= {t.i for t in made_up}:
                return _total(doc, made_up, first, counts)
    besides = any(counts.get(p.head) and _others(doc[p.head]) for p in targets)
    if len(targets) < 2 or not all(somebody(p, doc) or besides and p.named for p in targets):
        return None
    heads = [_whole(doc[p.head]) for p in targets]
    together = {t.i for h in (heads[0], *along_with(heads[0].head)) for t in coordinated(h)}
    if any(head.i not in together for head in heads) or all(_has_name(head) for head in heads):
        return None
    if len(heads) > 2 and _said_apart(heads[0], counts):  # "the hostages, nine women and a baby"
        heads = heads[1:]
    return _total(doc, heads, heads[0], counts, max(p.end for p in targets))


def _has_name(head: Token) -> bool:
    """ "A driver, Musa Bello, and a clerk, Ann Adu, were held": a list of names."""
    return any(c.dep_ == "appos" and c.ent_type_ == "PERSON" for c in head.rights)


def _said_apart(head: Token, counts: Mapping[int, list[Found]]) -> bool:
    """Whether a group without a number stands first, before those whom it is made up of."""
    known = any(c.lower_ in ("the", "his", "her", "their", "its") for c in head.lefts)
    return known and head.tag_ == "NNS" and not counts.get(head.i)


def reckoned(target: Token, counts: Mapping[int, list[Found]]) -> Found | None:
    """Return the figure that a number of people is said to be, or to have come to: "the number of
    suspects detained has climbed to 37", "put the number of babies at 31", "those freed numbered 61".

    By the order of the words: the parser rarely finds the way from the one to the other.
    """
    doc, last = target.doc, target.sent.end
    if target.tag_ == "NNS" and target.dep_ == "nsubj" and target.head.lemma_.lower() in _COMES:
        return _come_to(target.head, counts)  # "kidnappings rose from 41 in 2017 to 96 last year"
    many = target.head if preposition(target) == "of" else target
    if target.tag_ == "NNS" and many.lemma_ == "number" and many.dep_ == "nsubj":
        if (
            any(preposition(c) == "from" for c in many.head.rights)
            and many.head.lemma_.lower() in _COMES
        ):
            return _come_to(many.head, counts)  # "the number of kidnappings rose from 41 to 96"
    number = target.head if preposition(target) == "of" or target.pos_ == "VERB" else None
    if number is not None and number.lemma_.lower() not in _FIGURES:
        return None
    if number is not None and number.head.lemma_.lower() in _MAKES:
        to = (c for c in number.head.children if preposition(c) in ("to", "at", "as"))
        if figure := next((f for c in to for f in counts.get(c.i, ())), None):
            return figure  # "brought to 34 the number of people held"
    for i in range(target.i + 1, last - 1):
        verb = doc[i].lemma_.lower()
        made = number is not None and number.head.lemma_.lower() in _MAKES
        if verb in ("number", "total") and number is None or number is not None and verb in _COMES:
            at = i + 1 + (doc[i + 1].lower_ in ("to", "at", "now"))
        elif (
            made and number is not None and number.head.i < number.i and verb in ("to", "at", "as")
        ):
            at = i + 1
        else:
            continue
        near = [f for t in doc[at : at + 6] for f in counts.get(t.i, ()) if f.start <= at < f.end]
        if near:
            return near[0]
    return None


def _come_to(verb: Token, counts: Mapping[int, list[Found]]) -> Found | None:
    """The figure behind "to" that something has risen or fallen to."""
    if verb.lemma_.lower() in ("be", "come", "stand"):
        return None
    told = verb.doc[verb.i + 1 : verb.sent.end]
    return next((f for t in told if t.word(-1).lower() == "to" for f in counts.get(t.i, ())), None)


_FIGURES = frozenset("number total tally toll figure count".split())
_COMES = frozenset(
    "rise climb grow increase jump swell reach pass top stand go soar mount hit fall drop exceed be come".split()
)
_MAKES = frozenset("put bring take raise place estimate set give".split())


def _others(head: Token) -> bool:
    """ "Zhan and two others", "X and six other gunmen", "X and three cousins": with those who are named they are more."""
    if head.lemma_.lower() in word_table("roles.tsv")["relative"] | {"son", "daughter"}:
        own = any(c.dep_ == "nmod:poss" and c.lower_ in ("his", "her") for c in head.lefts)
        return own or any(c.dep_ == "nummod" for c in head.lefts)
    return head.lower_ == "others" or any(c.lower_ == "other" for c in head.lefts)


def somebody(phrase: Phrase, doc: Doc) -> bool:
    """Return whether a phrase tells of people without a name: also "a navy officer", who is of an agency."""
    if phrase.kind == "Agency":
        head = doc[phrase.head]  # "a National Guard officer", and no officer by name
        return head.lemma_.lower() in word_table("kinds.tsv")["Member"] and head.tag_ != "NNP"
    words = doc[phrase.start : phrase.end]  # "a US citizen" has a name in it and none of his own
    own = phrase.named and (
        doc[phrase.head].tag_ != "NN" or any(t.ent_type_ == "PERSON" for t in words)
    )
    return phrase.kind in PEOPLE and not (own and phrase.kind == "Person")


def _total(
    doc: Doc,
    heads: Sequence[Token],
    counted: Token,
    counts: Mapping[int, list[Found]],
    end: int = 0,
) -> Found | None:
    parts = [_part(head, counts) for head in heads]
    known = [part for part in parts if part is not None]
    if len(known) < len(parts):
        return None
    in_all = any(c.lower_ in ("total", "all") for c in heads[-1].rights)
    if in_all and len(known) > 2 and known[-1][0] == sum(n for n, _ in known[:-1]):
        known = known[:-1]  # "a doctor, two agents and a couple, five persons in total"
    if any(h.lower_ in _ONE for h in heads) and not any(counts.get(h.i) for h in heads):
        return None  # "she and her two sisters" are three; of "she and her husband" nobody counts
    start, end = heads[0].left_edge.i, max(end, heads[-1].i + 1)
    while counted.doc[start].is_punct:
        start += 1
    words = doc[start:end]
    span = Span(words.start_char, words.end_char, words.text)
    total = sum(n for n, _ in known)
    bounds = {q for _, q in known}
    q: Qualifier = next((b for b in _LOOSEST if b in bounds), "exact")
    most = None if q == "at_least" else total
    return Found(Count(min=total, max=most, q=q, text=span.quote, span=span), start, end, counted.i)


def _whole(head: Token) -> Token:
    """What counts them: the number of "three of its nationals"."""
    numbered = preposition(head) == "of" and head.head.pos_ == "NUM"
    return head.head if numbered else head


def _made_up(head: Token) -> list[Token]:
    """Who a group is said to be: "the hostages, two Germans and a Filipino"."""
    first = next((c for c in head.rights if c.dep_ == "appos" and _single_or_counted(c)), None)
    if first is None:
        return []
    rest = [c for c in head.rights if c.dep_ == "conj" and c.i > first.i]  # the parser's other way
    return [*coordinated(first), *rest]


def _single_or_counted(head: Token) -> bool:
    return head.lower_ in MULTIPLES or any(
        c.dep_ == "nummod" or c.lower_ in ("a", "an", "one") for c in head.lefts
    )


_ONE = frozenset(["he", "she", "him", "her"])
_MANY = frozenset("staff personnel crew team police".split())
_LOOSEST: tuple[Qualifier, ...] = ("at_least", "approx")


def _part(head: Token, counts: Mapping[int, list[Found]]) -> tuple[int, Qualifier] | None:
    for found in counts.get(head.i, []):
        if isinstance(value := found.value, Count):
            ranged = value.min != value.max and value.q != "at_least"
            return None if value.min is None or ranged else (value.min, value.q)
    if head.lemma_.lower() in _MANY:
        return None  # "130 students and staff"
    if head.lower_ in _ONE or head.ent_type_ == "PERSON":
        return 1, "exact"
    if head.tag_ != "NN" and not any(c.lower_ in ("a", "an") for c in head.lefts):
        return None
    return _COLLECTIVE.get(head.lemma_.lower(), 1), "exact"
