"""Who did the deed that somebody is held, tried or jailed for."""

from __future__ import annotations

from collections.abc import Container

from ringtrace.ingest.parsed import Token
from ringtrace.ingest.syntax.grammar import first_of, preposition
from ringtrace.ingest.words.money import PASSAGES

# Nouns that stand between the verb and the deed: "arrested on suspicion of smuggling".
BETWEEN = frozenset(
    "suspicion accusation allegation charge count involvement role part participation complicity connection "
    "link scheme plot plan conspiracy attempt bid".split()
)
# Verbs that lay a deed on their object.
LAYING = frozenset(
    "arrest detain hold charge indict accuse convict sentence jail imprison try book want "
    "suspect remand arraign nab apprehend prosecute fine blame".split()
)
LAID_ON = frozenset("attribute blame ascribe pin trace".split())
# What a court does is no deed that anyone is held for.
_STEPS = BETWEEN | frozenset("arrest trial hearing conviction sentence".split())
_CLAIMING = frozenset("claim accept admit take".split())
BEFORE = frozenset(["for", "of", "with", "on"])
_COUNTS = frozenset(["count", "charge"])
_INTO = frozenset(["of", "for", "in", "to"])
_OF = frozenset("convict accuse suspect acquit".split())
_STEPS_UP = 3  # "for their roles in a scheme to smuggle"
_OBJECTS = ("obj", "nsubj:pass")


def held_for(deed: Token) -> Token | None:
    """Return who is held, tried or jailed for a deed, by its noun or gerund: "held on suspicion of
    smuggling migrants", "jailed for the sale of six newborns"; None where nobody is.
    """
    if deed.lemma_.lower() in _STEPS:
        return None
    if (author := _author(deed)) is not None:
        return author
    if deed.lemma_.lower() in PASSAGES and any(v.lemma_ == "charge" for v in deed.ancestors):
        return None  # "charged the parents 650,000 kyats for the trip"
    if _under(deed, ("for",)) and (claimant := _claims(deed.head)) is not None:
        return claimant
    laid = first_of(deed)
    if deed.tag_ != "VBG" and not is_between(laid.head):
        laid = deed
    for _ in range(_STEPS_UP):
        above = laid.head
        if not is_between(above) or laid.dep_ not in (
            "acl",
            "nmod",
            "advcl",
            "xcomp",
        ):
            break
        counted = above.lemma_.lower() in _COUNTS and deed.tag_ != "VBG"
        if counted or not _under(laid, _INTO):
            return None  # "on three counts of trafficking": the offence
        laid = first_of(above)
    if (verb := _of_whom(laid)) is not None:
        return next((c for c in verb.children if c.dep_ in _OBJECTS), None)
    words = BEFORE if laid is first_of(deed) else {*BEFORE, "in", "over"}
    if laid.dep_ not in ("obl", "nmod", "advcl") or not _under(laid, words):
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
    if verb.dep_ == "advcl" and verb.tag_ == "VBN":  # "is to face a court, charged with"
        return next((c for c in _main(verb.head).children if c.dep_.startswith("nsubj")), None)
    return verb.head if verb.dep_ == "acl" and verb.tag_ == "VBN" else None


def laid_on(deed: Token) -> list[Token]:
    """Return whom a deed is laid on: "the murder was attributed to the cartel"."""
    verb = deed.head
    if deed.dep_ != "nsubj:pass" or verb.lemma_.lower() not in LAID_ON:
        return []
    return [c for c in verb.rights if preposition(c) in ("to", "on", "upon")]


def _author(deed: Token) -> Token | None:
    """Who is said to have done a deed told by its noun: "bandits were behind the abduction", "the kidnapping was
    the work of X", "X is responsible for the killing".
    """
    above = deed.head
    if preposition(deed) == "behind":
        told = deed if any(c.dep_ == "cop" for c in deed.lefts) else above
        return _subject(told) if deed.pos_ == "NOUN" and not _denied(told) else None
    if above.lower_ == "responsible" and _under(deed, ("for",)):
        held = above.head if above.dep_ in ("xcomp", "amod") else above
        return _subject(held) if above.dep_ != "amod" and not _denied(held) else held
    if deed.dep_ == "nsubj" and above.lemma_.lower() in _WORK and not _denied(above):
        return next((c for c in above.rights if preposition(c) == "of"), None)
    return None


_WORK = frozenset(["work", "handiwork", "doing"])


def _subject(told: Token) -> Token | None:
    if told.dep_ == "acl:relcl":  # "the gang that was behind the abductions"
        return told.head
    return next((c for c in told.lefts if c.dep_.startswith("nsubj")), None)


def _denied(told: Token) -> bool:
    return any(c.lower_ in ("not", "n't", "never", "nobody") for c in told.children)


def is_between(noun: Token) -> bool:
    """Return whether a noun stands between the verb of the law and the deed: "on suspicion of smuggling"."""
    return noun.lemma_.lower() in BETWEEN and noun.pos_ == "NOUN"


def _of_whom(deed: Token) -> Token | None:
    """ "Convicts four members of a sect of trafficking women": the verb, where its object holds the deed."""
    if deed.dep_ not in ("acl", "nmod") or not _under(deed, ("of",)):
        return None
    noun = deed.head
    if deed.tag_ != "VBG" and noun.head.lemma_.lower() != "accuse":
        return None  # "accuse a militia of the abduction of four teachers"
    while noun.dep_ == "nmod" and preposition(noun) == "of":
        noun = noun.head
    verb = noun.head
    return verb if noun.dep_ in _OBJECTS and verb.lemma_.lower() in _OF else None


def _main(verb: Token) -> Token:
    """The verb that a verb shares its subject with."""
    while verb.dep_ in ("xcomp", "conj") and not any(
        c.dep_.startswith("nsubj") for c in verb.children
    ):
        verb = verb.head
    return verb


def claimant_of(victim: Token) -> Token | None:
    """Return who claims the attack on somebody: "claimed responsibility for the attack on a judge, who was
    murdered on Friday".
    """
    while victim.dep_ in ("nmod", "appos", "conj") and preposition(victim) in ("", *_OF_ATTACKS):
        victim = victim.head
    return _claims(victim.head) if _under(victim, ("for",)) else None


_OF_ATTACKS = ("of", "on", "against", "upon")
_DUTY = frozenset(["responsibility", "credit"])


def _claims(above: Token) -> Token | None:
    """Who claims responsibility for what follows."""
    duty = above if above.lemma_.lower() in _DUTY else None
    duty = duty or next((c for c in above.children if c.lemma_.lower() in _DUTY), None)
    if duty is None or duty.dep_ != "obj" or duty.head.lemma_.lower() not in _CLAIMING:
        return None
    who = next((c for c in duty.head.children if c.dep_ == "nsubj"), None)
    beside = [] if who is None else [who, *who.lefts, *duty.head.lefts]
    return None if any(c.lower_ in _NOBODY for c in beside) else who


_NOBODY = frozenset("neither no nobody none not never n't n’t".split())


def _under(token: Token, words: Container[str]) -> bool:
    return any(c.dep_ in ("case", "mark") and c.lower_ in words for c in token.lefts)
