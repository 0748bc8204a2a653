"""Verbs of crime and law in the sense of every day: firms that charge a fee, seize on a chance, or let children eat free."""

from __future__ import annotations

import re
from collections.abc import Callable

from ringtrace.ingest.frame import Frame
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.syntax.doers import is_hostile
from ringtrace.ingest.syntax.grammar import first_of, preposition
from ringtrace.ingest.syntax.kinds import kind_of_noun
from ringtrace.ingest.words import word_table
from ringtrace.ingest.words.topics import of_crime


def is_by(frame: Frame, kind: str, lemma: str) -> bool:
    """Return whether a kind is told of by a verb."""
    return frame.kind.notation == kind and frame.trigger.lemma_.lower() == lemma


def _idiom(frame: Frame) -> bool:
    """ "Held up at customs", "took off", "taken by surprise", "seized power" (words/idioms.tsv)."""
    if frame.kind.notation == "rescue":  # but "taken off the boat", "taken to a hospital"
        return any(c.dep_ == "obj" and c.lemma_ in _NOTHING for c in frame.trigger.children)
    words = word_table("idioms.tsv").get(frame.trigger.lemma_.lower(), frozenset())
    beside = (c for c in frame.trigger.children if c.i not in frame.used and c.dep_ in _BESIDE)
    return any(_told(c) in words for c in beside if not c.ent_type_)


_NOTHING = frozenset("care part place advantage note notice charge".split())


def _told(word: Token) -> str:
    before = preposition(word)
    return "-".join([*before.split(), word.lemma_.lower()])


_BESIDE = frozenset("compound:prt obj obl obl:agent nsubj:pass advmod xcomp".split())


def _for_hours(frame: Frame) -> bool:
    """ "Drivers were held for three hours", where nothing else is of the law."""
    verb = frame.trigger
    if not is_by(frame, "arrest", "hold") or frame.fillers["agent"]:
        return False
    waited = [c for c in verb.children if preposition(c) == "for" and c.lemma_.lower() in _SOON]
    return bool(waited) and not of_crime(verb.doc[:])


_SOON = frozenset("hour minute".split())


def _at_no_price(frame: Frame) -> bool:
    """ "Kids eat free", "get one free"; "set the three free" frees them."""
    word = frame.trigger
    if word.lemma_.lower() != "free" or word.tag_ not in ("JJ", "RB"):
        return False
    if any(c.lower_ == "in" and not list(c.rights) for c in word.head.rights):
        return True  # "are let in free"
    if word.head.lemma_.lower() == "go" and not of_crime(word.doc[:]):
        return True  # "children under four go free"
    return word.head.lemma_.lower() not in ("free", "set", "let", "walk", "go", "break", "run")


def _its_own(frame: Frame) -> bool:
    """ "Raided its pension fund": no house is searched by whose it is; "police raided its office"."""
    verb = frame.trigger
    if not is_by(frame, "raid", "raid"):
        return False
    if any(c.dep_ == "nsubj" and kind_of_noun(c) == "Agency" for c in verb.children):
        return False
    objects = (c for c in verb.children if c.dep_ == "obj")
    return any(c.lower_ in ("its", "our", "my") for o in objects for c in o.children)


def _fined_by_no_court(frame: Frame) -> bool:
    """ "The federation fined two players", "an officer fined 60 drivers"."""
    if not is_by(frame, "conviction", "fine"):
        return False
    who = [c for c in frame.trigger.children if c.dep_ in ("nsubj", "obl:agent")]
    return bool(who) and not any(
        c.ent_type_ == "PERSON" or c.lemma_.lower() in _COURTS for c in who
    )


_COURTS = frozenset("court judge magistrate tribunal justice jury panel bench he she".split())


def _seizes_on(frame: Frame) -> bool:
    """ "Seized on lower rates": takes advantage of them."""
    verb = frame.trigger
    seized = verb.dep_ == "acl" or any(c.dep_ in ("obj", "aux:pass") for c in verb.children)
    if verb.lemma_.lower() != "seize" or seized:
        return False
    return any(
        preposition(c) in ("on", "upon")
        and c.i - verb.i < 5
        and not c.ent_type_
        and kind_of_noun(c) == "Thing"
        for c in verb.children
    )


def _charged_by_no_court(frame: Frame) -> bool:
    """ "The board charged its director with cutting costs", "the opposition charged him with lying"."""
    verb = frame.trigger
    if not is_by(frame, "charge", "charge"):
        return False
    accused = (c for c in verb.children if c.dep_ in ("obj", "iobj"))
    if any(c.lemma_.lower() in word_table("topics.tsv")["of_state"] - _ONE for c in accused):
        return True  # "charged the government with lacking the will"
    own = [c for c in verb.children if c.dep_ in ("nsubj", "obl:agent")]
    who = own or [c for c in first_of(verb).children if c.dep_ == "nsubj"]
    return any(
        not c.ent_type_ and (kind_of_noun(c) == "Organization" or c.lemma_.lower() in _CRITICS)
        for c in who
    )


_ONE = word_table("kinds.tsv")["Member"]
_CRITICS = frozenset("board management employer opposition critic shareholder".split())


def _for_a_sum(frame: Frame) -> bool:
    """ "Charges families nothing"."""
    if not is_by(frame, "charge", "charge"):
        return False
    return any(c.dep_ == "obj" and c.lower_ in _SUMS for c in frame.trigger.children)


_SUMS = frozenset("nothing fee fees extra double".split())


def surgery(frame: Frame) -> bool:
    """Return whether it is a surgeon's: "raided the clinic when two operations were under way", in news on kidneys."""
    noun = frame.kind.notation == "raid" and frame.trigger.lemma_.lower() == "operation"
    return noun and not frame.fillers["agent"] and frame.trigger.doc.says(_THEATRE)


_THEATRE = re.compile(r"\b(?:transplant\w*|surge(?:on|ry)\w*|kidneys?)\b", re.IGNORECASE)


def _by_no_police(frame: Frame) -> bool:
    """ "A ship picked them up", "the brothers picked up their victims", "intercepted by armed men"."""
    taken = is_by(frame, "rescue", "intercept") or is_by(frame, "arrest", "intercept")
    if taken:  # "were intercepted by two pickups"
        return any(
            c.dep_ == "obl:agent" and (c.lemma_.lower() in _CARRIERS or is_hostile(c))
            for c in frame.trigger.children
        )
    if is_by(frame, "seizure", "intercept"):
        own = {c for c in frame.trigger.children if c.dep_ in ("nsubj", "obl:agent")}
        relative = any(c.lower_ in ("who", "that") for c in own)
        own |= {frame.trigger.head} if relative else set()
        return any(is_hostile(c) or kind_of_noun(c) == "Group" for c in own)
    if not is_by(frame, "arrest", "pick"):
        return False
    who = [c for c in frame.trigger.children if c.dep_ in ("nsubj", "obl:agent")]
    people = any(t.ent_type_ == "PERSON" or kind_of_noun(t) == "Group" for t in who)
    return people or any(t.lemma_.lower() in _CARRIERS for t in who)


_CARRIERS = word_table("kinds.tsv")["Vehicle"] | {"helicopter", "crew"}


def _in_general(frame: Frame) -> bool:
    """ "A person convicted of smuggling faces up to ten years": whoever it may be."""
    verb = frame.trigger
    who = verb.head
    if not verb.dep_.startswith("acl") or who.lemma_.lower() not in _ANYBODY:
        return False
    if verb.dep_ == "acl:relcl" and any(c.dep_ == "nummod" for c in who.lefts):
        return False  # "the 10 persons whom police arrested"
    one = any(c.lower_ in ("a", "any", "every", "no") for c in who.lefts)
    return who.lower_ in _ALL or one


_ALL = frozenset("anyone anybody whoever those someone persons offenders everyone".split())
_ANYBODY = _ALL | frozenset("person individual offender".split())


def _from_terms(frame: Frame) -> bool:
    """ "The group was freed from a costly contract", "freed by an appeal court" of a ban: nobody was held."""
    if frame.kind.notation not in ("rescue", "release"):
        return False
    below = (c for c in frame.trigger.rights if preposition(c) in ("from", "of"))
    return any(c.lemma_.lower() in _TERMS for c in below)


_TERMS = frozenset(
    "contract obligation ban suspension duty post role clause deal rule burden tax appeal constraint worry pressure".split()
)


def _hostage_to(frame: Frame) -> bool:
    """ "Held hostage to a pay dispute": to a thing, not by anybody."""
    verb = frame.trigger
    if not any(c.lower_ == "hostage" for c in verb.children):
        return False
    to = [c for c in verb.rights if preposition(c) == "to"]
    return any(kind_of_noun(c) == "Thing" and not c.ent_type_ for c in to)


def _lawful_freight(frame: Frame) -> bool:
    """ "Moved 3 million tonnes through the port": by weight, where nothing is of crime."""
    if frame.kind.notation != "transport":
        return False
    moved = [c for c in frame.trigger.children if c.dep_ in ("obj", "nsubj:pass")]
    weighed = moved and all(c.lemma_.lower() in _WEIGHTS for c in moved)
    return bool(weighed) and not of_crime(frame.trigger.doc[:])


_WEIGHTS = frozenset("tonne ton tonnes tons barrel litre liter bushel metre meter volume".split())


def _raids_by_firms(frame: Frame) -> bool:
    """ "The hedge fund raided the pension market"."""
    if not is_by(frame, "raid", "raid") or of_crime(frame.trigger.sent, frame.trigger):
        return False
    who = [c for c in frame.trigger.children if c.dep_ == "nsubj"]
    who += [frame.trigger.head] if frame.trigger.dep_ == "acl:relcl" else []
    return any(c.lemma_.lower() in _FIRMS for c in who)


_FIRMS = frozenset(
    "fund firm bank company investor club buyer rival supplier trader bidder".split()
)


EVERYDAY: tuple[tuple[str, Callable[[Frame], bool]], ...] = (
    ("another sense with the word beside it", _idiom),
    ("a wait", _for_hours),
    ("at no price", _at_no_price),
    ("done to its own", _its_own),
    ("fined by no court", _fined_by_no_court),
    ("takes advantage of", _seizes_on),
    ("accuses, and is no court", _charged_by_no_court),
    ("asks a sum", _for_a_sum),
    ("picked up by no police", _by_no_police),
    ("the law in general", _in_general),
    ("freed from terms", _from_terms),
    ("held to a thing", _hostage_to),
    ("lawful freight", _lawful_freight),
    ("raided by a firm", _raids_by_firms),
)
