"""Who does something, by the noun: -er, -or, -ist, -ant, -man, or a title; and who does it by force."""

from __future__ import annotations

from ringtrace.ingest.parsed import Doc, Token
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.words import word_table

ENDINGS = ("er", "or", "ist", "ant", "ent", "ian", "man", "woman", "ee", "eer", "arch", "chief")
# Nouns that are made like doers and are none.
THINGS = frozenset(
    "warrant order letter paper power water river number corner border matter counter answer offer "
    "center weather shelter winter summer theater computer container trailer helicopter cover "
    "document event incident accident content patent percent restaurant plant amount account "
    "constant vessel tanker freighter cruiser newspaper folder drawer motor tractor factor sector "
    "corridor error terror horror labor harbor odor door floor hunger fever cancer danger manner disaster".split()
)


def is_doer(head: Token) -> bool:
    """Return whether a noun is a title or made like a doer, "container" and the like left out."""
    lemma = head.lemma_.lower()
    if any(lemma in words for words in word_table("roles.tsv").values()):
        return True
    made = len(lemma) > 4 and lemma.endswith(ENDINGS) and not lemma.endswith("ment")
    return made and lemma not in THINGS


def is_hostile(head: Token) -> bool:
    """Return whether a noun names people who act by force and for no state: gunmen, armed men."""
    lemma, hostile = head.lemma_.lower(), word_table("kinds.tsv")["Hostile"]
    if lemma in hostile or head.word(-1) == "-" and f"{head.word(-2)}-{lemma}" in hostile:
        return True
    return any(c.lower_ in ARMED for c in head.lefts) and head.lemma_.lower() in MEN


def by_force(phrase: Phrase, doc: Doc) -> bool:
    """Return whether a phrase names a ring, or people who act by force."""
    return phrase.kind == "Ring" or is_hostile(doc[phrase.head])


ARMED = frozenset("armed masked hooded gun-wielding".split())
MEN = frozenset("man men person people group individual youth".split())
# What people who come somewhere by force do there first.
ATTACKING = frozenset(
    "attack ambush assault raid storm invade besiege overrun waylay block swoop strike enter break burst arrive board".split()
)
