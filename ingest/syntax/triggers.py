"""The words that tell of an event: by nothing but the ontology's table of kinds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from ringtrace.ingest.parsed import Token
from ringtrace.ingest.syntax.grammar import coordinated, in_progress, is_gerund, preposition
from ringtrace.ingest.syntax.obliques import EXCHANGE
from ringtrace.ingest.words import word_table
from ringtrace.ontology import EventKind, Ontology


@dataclass(frozen=True, slots=True)
class _Trigger:
    kind: EventKind
    rest: tuple[str, ...]  # further words: "up" of "break up", "custody" of "take into custody"
    noun: bool
    weak: bool = False
    middle: bool = False
    making: bool = False


@dataclass(frozen=True, slots=True)
class Option:
    """A kind that a token may tell of. weak, middle: as rt:weakVerb and rt:middleVerb say."""

    kind: EventKind
    weak: bool = False
    middle: bool = False
    used: tuple[int, ...] = ()  # further words of the trigger, by token
    taught: bool = False  # by the trained reader, and not by the table of kinds


_LOCKED = ("jail", "prison", "year", "month")  # "handed jail terms" is to be handed terms
_OF_ANY_SORT = frozenset(  # "a placement fee" is one, "restaurant jobs" are
    "fee commission ransom account asset job work employment bondage servitude slavery labour labor mine quarry kiln plantation".split()
)


_HELD = frozenset(["hostage", "captive", "passenger"])  # whom a ransom is paid for
_IN_WARES = ("deal", "trade")
_INFLECTED = frozenset(["VBD", "VBN", "VBG", "VBZ"])


class Matcher:
    """The ontology's triggers by their first lemma."""

    def __init__(self, ontology: Ontology) -> None:
        self.ontology = ontology
        told = {
            crime: {v for k in ontology.kinds.values() if k.crime == crime for v in k.verbs}
            for crime in (True, False)
        }
        self.crimes = frozenset(told[True] - told[False])  # verbs that tell of crimes alone
        self.table: dict[str, list[_Trigger]] = defaultdict(list)
        for kind in ontology.kinds.values():
            triggers = [(w, False, False) for w in kind.verbs]
            triggers += [(w, True, False) for w in kind.nouns]
            triggers += [(w, False, True) for w in kind.weak_verbs]
            for words, noun, weak in triggers:
                first, *rest = words.lower().split()
                if noun and rest:  # "guilty plea": the last word carries the others
                    first, *rest = rest[-1], first, *rest[:-1]
                self.table[first].append(_Trigger(kind, tuple(rest), noun, weak))
            for words in kind.middle_verbs:
                first, *rest = words.lower().split()
                self.table[first].append(_Trigger(kind, tuple(rest), noun=False, middle=True))
            for words in kind.making_verbs:
                first, *rest = words.lower().split()
                self.table[first].append(_Trigger(kind, tuple(rest), noun=False, making=True))

    @staticmethod
    @lru_cache(maxsize=4)
    def of(ontology: Ontology) -> Matcher:
        """Return the matcher of an ontology, made once."""
        return Matcher(ontology)

    def triggers(self, token: Token) -> list[Option]:
        """Return the kinds that a token may tell of, each with how it tells of it.

        By the most words; "paid a ransom for" rather pays a ransom than for something.
        """
        options = self._starting(token)
        if not options:
            return []
        noun = token.pos_ in ("NOUN", "PROPN") and token.tag_ != "VBG"
        found: list[tuple[int, Option]] = []
        near = self._near(token) if any(option.rest for option in options) else []
        around = {word for t in near for word in (t.lower_, t.lemma_.lower())}
        for option in options:
            if not around.issuperset(option.rest):
                continue
            if option.noun != noun and not (
                token.tag_ == "VBG" and option.noun and token.pos_ == "NOUN"
            ):
                if option.noun or option.weak or not is_gerund(token):
                    continue
            if option.making and not in_progress(token):
                continue
            used = [self._beside(token, near, word, option.rest) for word in option.rest]
            if None not in used:
                words = tuple(i for i in used if i is not None)
                told = Option(option.kind, option.weak, option.middle, words)
                found.append((-len(option.rest), told))
        longest = min((n for n, _ in found), default=0)
        unique: dict[str, Option] = {}
        for n, told in found:
            if n == longest:
                known = unique.get(told.kind.notation)
                names = told.used and token.doc[told.used[-1]].pos_ == "NOUN"
                if known is None or known.weak or (names and not told.weak):
                    unique[told.kind.notation] = told
        return [unique[name] for name in sorted(unique)]

    def _starting(self, token: Token) -> Sequence[_Trigger]:
        """The triggers that begin with a word, by its lemma or by what a verb's regular endings leave."""
        if token.tag_ in _INFLECTED or (token.tag_ == "NN" and is_gerund(token)):
            stems = _stems(token.lemma_, token.lower_)
            return next((self.table[w] for w in stems if w in self.table), ())
        return self.table.get(token.lemma_.lower(), ())

    @staticmethod
    def _near(token: Token) -> list[Token]:
        """Where further words of a trigger may stand: a child, a grandchild or the next word."""
        near = [*token.children]
        if token.dep_ == "cop":
            near += [token.head, *token.head.children]
        near += [
            o
            for c in token.children
            if c.dep_ not in ("conj", "advcl", "acl:relcl", "parataxis")
            for o in c.children
            if (o.i > token.i or c.dep_ == "nsubj:pass") and o.dep_ not in ("advcl", "acl:relcl")
        ]
        near += [g for o in near if o.lemma_.lower() in EXCHANGE for c in o.rights for g in c.lefts]
        if token.i + 1 < len(token.doc):
            near.append(token.nbor(1))
        fronted = (c for c in token.lefts if c.dep_ == "obl" and _sum(c))
        near += [g for c in fronted for g in c.lefts if g.lower_ == "for"]  # "for $300 she gave"
        given = [c for c in token.rights if c.dep_ in ("obj", "iobj")]
        inside = [o for c in given for o in c.rights if o.dep_ == "nmod"]
        listed = (
            o for c in token.rights if c.dep_ == "obj" for t in coordinated(c)[1:] for o in t.rights
        )
        near += [
            t for o in listed if preposition(o) == "into" for t in (o, *o.lefts)
        ]  # "took X and Y into custody"
        things = (t for c in given if c.dep_ == "obj" for t in coordinated(c)[1:])
        near += [g for t in things for g in t.lefts]  # "served arrest warrants and search warrants"
        inside += [o for c in inside for o in c.rights if o.dep_ == "nmod"]
        paid = (o for o in inside if o.lemma_.lower() in _traded() and _sum(o.head))
        near += [g for o in paid for g in o.lefts if g.lower_ == "for"]  # "got $300 for a baby"
        near += [g for o in inside for g in o.lefts if g.lower_ == "per"]  # "$800 per woman"
        sums = (o for o in inside if any(c.pos_ == "NUM" for c in o.children))
        near += [g for o in sums for g in o.lefts if g.lower_ == "for"]  # "asked his wife for N20m"
        return near

    @staticmethod
    def _beside(token: Token, near: list[Token], word: str, words: tuple[str, ...]) -> int | None:
        """Where a further word of the trigger stands.

        With a "not" or a noun of its own it is another matter: "not guilty", "house arrest".
        """
        for other in near:
            if word in (other.lower_, other.lemma_.lower()):
                told = other.dep_ in ("ccomp", "advcl") and token.head.i != other.i
                if told and any(c.dep_.startswith("nsubj") for c in other.lefts):
                    continue  # "told us that she was brought back", "made a statement as he left"
                if word == "pay" and (
                    other.pos_ == "NOUN" or any(c.lower_ == "without" for c in other.lefts)
                ):
                    continue  # "forced to work without pay"
                if word in ("year", "month") and other.word(1) == "-":
                    continue  # "the six-month-old was handed to a couple"
                if word == "safe" and other.pos_ == "NOUN":
                    continue  # "found 2.7 million pesos in a safe"
                if word == "home" and any(c.dep_ in ("det", "nmod:poss") for c in other.lefts):
                    continue  # "to their home"
                if (
                    words == ("in",)
                    and other.dep_ == "case"
                    and token.lemma_.lower() not in _IN_WARES
                ):
                    continue  # "brought to Surat in April"
                if word == "off" and other.dep_ == "case" and other.head.ent_type_ == "LOC":
                    continue  # "carrying 113 migrants off Zuwara"
                own = [
                    (c.dep_ == "compound" and c.lower_ not in (*words, *_LOCKED))
                    or c.lower_ in ("not", "no")
                    for c in other.lefts
                ]
                if word in _OF_ANY_SORT:
                    own = [c.lower_ in ("not", "no") for c in other.lefts]
                if not any(own) and other.word(-1) != "not":
                    return other.i
        return None


@cache
def _traded() -> frozenset[str]:
    return word_table("kinds.tsv")["Traded"] - _HELD


def _sum(noun: Token) -> bool:
    return any(c.pos_ == "NUM" for c in noun.lefts)


@lru_cache(maxsize=4096)
def _stems(lemma: str, form: str) -> tuple[str, ...]:
    """The lemma, and what regular endings leave of the form, where the lemma is not known."""
    found = [lemma.lower()]
    for ending in ("d", "ed", "ing", "s", "es"):
        if form.endswith(ending) and len(form) - len(ending) > 2:
            stem = form[: -len(ending)]
            found += [stem, stem + "e"] + ([stem[:-1]] if stem[-1] == stem[-2] else [])
    return tuple(dict.fromkeys(found))
