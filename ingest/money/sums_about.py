"""What a sum is for where no verb of giving tells: by the people and things that its sentence names."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ringtrace.ingest.finders import Found
from ringtrace.ingest.money.deal import AGENTS, JOBS, KNOWN, SEEKERS
from ringtrace.ingest.money.payments import OFFERED
from ringtrace.ingest.money.sums_owed import OWED
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.words.money import CARRYING, PASSAGES

if TYPE_CHECKING:
    from ringtrace.ingest.events.frames import Frames

# Words that a sum of another matter stands with: what is seized, spent, fined, earned by work.
OTHER = OWED | frozenset(
    "budget grant fund insurance salary wage aid invest investment spend stake revenue robbery rob launder laundering "
    "fraud defraud court judge sentence prison jail seize seizure recover confiscate worth value valued estimate "
    "deposit donate donation loss lose rent".split()
)
FEE = frozenset("fee fare price cost rate charge ticket tariff commission advance".split())
FEES = frozenset("fee commission advance charge".split())
WORKERS = frozenset(
    "worker maid nurse labourer laborer helper seaman seafarer migrant recruit domestic housemaid fisherman".split()
)
GANGERS = AGENTS | frozenset(
    "sardar contractor jobber gangmaster recruitment placement recruiting".split()
)
PAYING = KNOWN | FEE | frozenset("cover run come average amount range vary start offer".split())
MOVING = CARRYING | {"smuggle", "smuggling", "traffic", "trafficking"}
TRADING = frozenset(
    "sell resell sale buy buyer seller broker adopt adoption adoptive dealer".split()
)
FARED = PASSAGES | {"fee", "fare", "ticket", "tariff"}
_STEPS = 4


def about(price: Found, frames: Frames) -> tuple[Token, str] | None:
    """Return the word that a sum is told with and what for; None where the sentence does not name who deals so.

    Nothing is made of it where a sum or a word beside it is of another matter: a fine, a budget, loot.
    """
    word = _word_of(price, frames)
    if word is None:
        return None
    words = {t.lemma_.lower() for t in word.sent}
    if _placing(word, words):
        return word, "recruitment"
    if words & OTHER:
        return None
    kind = next((kind for kind, holds in _KINDS if holds(words)), None)
    return None if kind is None else (word, kind)


def _placing(word: Token, words: set[str]) -> bool:
    """ "A placement fee was deducted from the wages of each of the 40 maids", "an advance of Rs 20,000 per worker was all
    that the sardar gave": what workers are placed for.
    """
    placing = {c.lemma_.lower() for c in word.lefts}
    known = words - {word.lemma_.lower()}
    return word.lemma_.lower() in FEES and bool(known & WORKERS and (known | placing) & GANGERS)


def _word_of(price: Found, frames: Frames) -> Token | None:
    """The fee, price or verb of paying that a sum stands under."""
    node = frames.doc[price.head]
    for _ in range(_STEPS):
        if node.i < price.start and node.lemma_.lower() in PAYING:
            return node
        if fee := next((c for c in node.lefts if c.lemma_.lower() in FEE), None):
            return fee  # "the smugglers' fee was 6,500 euros"
        if node.head.i == node.i:
            return None
        node = node.head
    return None


# The first that holds. A sentence that names smugglers and a fare is on what a journey costs.
_KINDS: tuple[tuple[str, Callable[[set[str]], bool]], ...] = (
    ("extortion", lambda words: "ransom" in words),
    ("sale", lambda words: bool(words & OFFERED and words & TRADING)),
    ("transport", lambda words: bool(words & MOVING and words & FARED)),
    ("recruitment", lambda words: bool(words & (JOBS | SEEKERS) and words & AGENTS)),
)
