"""Money that is taken from people against their will, or for somebody's freedom: who takes it, what for."""

from __future__ import annotations

from ringtrace.ingest.parsed import Doc, Token
from ringtrace.ingest.phrase import PEOPLE
from ringtrace.ingest.syntax.doers import is_hostile
from ringtrace.ingest.syntax.grammar import is_passive, preposition
from ringtrace.ingest.syntax.kinds import kind_of_noun
from ringtrace.ingest.words import word_table
from ringtrace.ingest.words.money import CARRYING, HELD, PASSAGES
from ringtrace.ingest.words.topics import told

GIVING = frozenset(
    "pay wire send hand transfer give deposit deliver raise drop contribute cough fork shell scrape pool borrow".split()
)
TAKING = frozenset("take collect receive get pocket accept".split())
ASKED = frozenset("ask demand want seek".split())
EXACTING = frozenset(
    "madam pimp moneylender loan-shark mobster gangster racketeer procurer".split()
)
_HOLDING = frozenset("hold keep detain beat torture whip starve burn chain lock imprison".split())
FREEING = frozenset("release free let liberate".split())
_PAID_OR_ASKED = GIVING | TAKING | ASKED
_LAWFUL = frozenset("bail bond fine court judge sentence jail prison".split())
_WARES = frozenset("cattle good shipment load".split())


def tells_of_captives(doc: Doc) -> bool:
    """Return whether an article tells of somebody who is held until money comes."""
    held = any(t.lemma_.lower() in HELD for t in told(doc, HELD))
    return held or any(bought_free(t) or _for_freedom(t) for t in told(doc, _PAID_OR_ASKED))


def _for_freedom(verb: Token) -> bool:
    """ "Paid 50 million pesos for his freedom", "received 30 million for the release of the mate",
    "asked the family for $3,000 to release him".
    """
    if verb.lemma_.lower() in ASKED and verb.pos_ == "VERB":
        sums = (c for c in verb.rights if c.dep_ == "obj" or preposition(c) == "for")
        asked = any(
            g.dep_ == "nummod" for c in sums if kind_of_noun(c) not in PEOPLE for g in c.lefts
        )
        freed = any(t.lemma_.lower() in FREEING for t in verb.subtree if t.pos_ == "VERB")
        return asked and freed and not {t.lemma_.lower() for t in verb.sent} & _LAWFUL
    if verb.lemma_.lower() not in GIVING | TAKING or verb.pos_ != "VERB":
        return False
    bought = [c for c in (*verb.rights, *(g for o in verb.rights for g in o.rights))]
    words = {t.lemma_.lower() for t in verb.sent}
    freed = any(c.lemma_.lower() in _FREEDOM and preposition(c) == "for" for c in bought)
    return freed and not words & _LAWFUL


_FREEDOM = frozenset("release freedom liberty".split())


def bought_free(verb: Token) -> bool:
    """Return whether a sum sets somebody free: "held her until her brother wired $10,000", "handed over
    11 million naira and the boy was let go".
    """
    if verb.lemma_.lower() not in GIVING or verb.pos_ != "VERB":
        return False
    if verb.dep_ == "advcl" and any(c.lower_ in ("until", "till") for c in verb.lefts):
        if verb.head.lemma_.lower() in _HOLDING:
            return True
    words = {t.lemma_.lower() for t in verb.sent}
    if words & {"freedom", "liberty"} and words & {"regain", "gain", "win"} and not words & _LAWFUL:
        return True  # "regained his freedom after N3 million had been dropped in the bush"
    freed = (t for t in verb.sent if t.pos_ == "VERB" and t.lemma_.lower() in FREEING | {"drop"})
    freed = (t for t in freed if t is not verb)
    return not words & _LAWFUL and any(lets_somebody(t) for t in freed)


def lets_somebody(verb: Token) -> bool:
    """Return whether a verb of freeing is done to people: "let him go", "she was never released"."""
    if verb.lemma_.lower() == "drop" and not any(
        preposition(c) in ("near", "at", "off", "outside") for c in verb.rights
    ):
        return False
    if verb.lemma_.lower() == "let" and not any(c.lower_ in ("go", "off") for c in verb.rights):
        return False
    position = ("nsubj:pass", "nsubj") if is_passive(verb) else ("obj",)
    done_to = (c for c in verb.children if c.dep_ in position)
    return any(
        kind_of_noun(c) in PEOPLE or c.ent_type_ == "PERSON" or c.lower_ in _SOMEBODY
        for c in done_to
    )


_SOMEBODY = frozenset("him her them he she they".split())


def exacts(verb: Token) -> bool:
    """Return whether people who act by force take a sum: "the militia takes $50 from every truck".

    "Pirates got $3 million for the crew"; and not for the drugs that a gang sells.
    """
    doers = [c for c in verb.lefts if c.dep_ == "nsubj"]
    if verb.lemma_.lower() not in TAKING | {"charge"} or not any(_exacting(c) for c in doers):
        return False
    if any(c.dep_ == "advcl" and c.tag_ == "VBG" for c in verb.rights):
        return False  # "the skipper pocketed 40,000 rufiyaa for landing the workers"
    below = (*verb.children, *(g for c in verb.rights if c.dep_ == "obj" for g in c.rights))
    things = {t.lemma_.lower() for c in below if preposition(c) == "for" for t in c.subtree}
    return not things & (_WARES | PASSAGES | word_table("kinds.tsv")["Illicit"])


def paid_to_a_gang(verb: Token) -> bool:
    """Return whether a sum goes to people who exact it: "drivers pay the cartel 500 pesos a week"."""
    if verb.lemma_.lower() not in GIVING or verb.pos_ != "VERB":
        return False
    if is_passive(verb) or any(t.lower_ == "head" for t in verb.subtree):
        return False  # "captains paid the gang 6,000 yuan a head" for their men
    taking = [c for c in verb.rights if c.dep_ in ("obj", "iobj") or preposition(c) == "to"]
    return any(_exacting(c) for c in taking)


def withheld(verb: Token) -> bool:
    """Return whether a sum that somebody asks is not paid: "he refused to pay P100,000"."""
    return verb.dep_ == "xcomp" and verb.head.lemma_.lower() in ("refuse", "fail", "decline")


def _exacting(noun: Token) -> bool:
    word = noun.lemma_.lower()
    if word in CARRYING or word == "crew":
        return False
    return word in EXACTING or is_hostile(noun) or kind_of_noun(noun) == "Ring"
