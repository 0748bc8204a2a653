"""What becomes of a verdict or a sentence: upheld, quashed, cut, appealed against."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ringtrace.ingest.law.court_nouns import Said
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.senses.no_deed import is_undone
from ringtrace.ingest.syntax.grammar import coordinated, first_of, preposition
from ringtrace.ingest.syntax.heads import heads_of, heads_under
from ringtrace.ingest.words.law import AFFIRMED, PENALTY, UNDOING, UNDONE

# What a court does more, when it undoes the sentence of who is guilty all the same.
_ANOTHER = re.compile(
    r"\bre-?sentenc|\b(?:new|fresh|another|lower|shorter|lighter) sentenc|\bconviction (?:stands|was upheld)|\b(?:upheld|affirmed|left) (?:\S+ )?conviction",
    re.IGNORECASE,
)
# "Set aside the conviction for trafficking and substituted one for assault".
_LESSER = re.compile(
    r"\b(?:substitut|replac)\w+ (?:it with )?(?:an? |one )?(?:conviction|verdict|finding|lesser)",
    re.IGNORECASE,
)


def of_verdict(token: Token, lemma: str, about: list[Token]) -> Iterator[Said]:
    """Yield what is said of a verdict or a sentence: "upheld the ten-year sentence of X", "threw out the guilty
    verdict against X", "his sentence stands".
    """
    governor = token.head.lemma_.lower()
    modifiers = {c.lower_ for c in token.lefts}
    if (
        lemma == "verdict"
        and "not guilty" in token.doc[token.left_edge.i : token.i + 1].text.lower()
    ):
        yield "acquitted", about  # "returned a not guilty verdict on X"
        return
    behind = token.doc[token.i + 1 : min(token.i + 4, token.sent.end)]
    done = next((t for t in behind if t.tag_ == "VBN"), token)
    if done.lemma_.lower() in UNDONE and "first" in modifiers:
        return  # of two
    if done.lemma_.lower() in UNDONE:
        yield "acquitted", about  # "saw his conviction quashed"
        return
    if is_undone(token) or is_undone(first_of(token)):
        again = lemma in ("sentence", "term") and _ANOTHER.search(token.sent.text)
        again = again or _LESSER.search(token.sent.text)
        yield "convicted" if again else "acquitted", about
        return
    behind_it = token.doc[token.i : token.head.right_edge.i + 1].text
    cut = done.lemma_.lower() in AFFIRMED  # "had his sentence cut on appeal"
    if governor == "have" and UNDOING.search(behind_it) and not cut:
        yield "acquitted", about  # "had his conviction overturned"
        return
    if modifiers & {"previous", "prior", "earlier", "past", "possible", "maximum", "minimum"}:
        return
    if lemma == "verdict" and not modifiers & {"guilty"}:
        if governor in _AWAITED and token.dep_.startswith(("nsubj", "obj")):
            yield "charged", about  # "the verdict on X is due on Friday"
        return
    if (
        lemma == "term"
        and governor not in {*AFFIRMED, "appeal"}
        and not modifiers & {"prison", "jail"}
    ):
        return
    if lemma == "verdict" and governor in ("return", "deliver", "reach", "read", "announce"):
        yield "convicted", about
        return
    upheld = done.lemma_.lower() in AFFIRMED or governor in AFFIRMED  # "had her term cut"
    upheld = upheld and token.dep_ in ("obj", "nsubj:pass", "nsubj")
    appealed = token.head.lemma_.lower() in ("appeal", "challenge", "contest")
    whose = [h for t in (token, *token.rights) for h in heads_under(t, "for")]
    whose += heads_under(token, "on")  # "the sentence on X is one year"
    given = [c for t in (token, *token.rights) for c in t.rights if c.dep_ == "acl"]
    whose += [h for c in given if c.lemma_ in _GIVEN for h in heads_under(c, "to")]
    about = about + [h for h in whose if h.ent_type_ == "PERSON"]  # "nine years for X"
    measured = bool(PENALTY.search(" ".join(t.lower_ for t in token.subtree)))
    measured = measured or (
        token.dep_ == "nsubj" and token.head.lemma_ in ("year", "month", "life")
    )
    if not about and appealed:
        about = _appealing(token.head)
    if upheld or appealed or lemma == "conviction" or measured:
        yield ("sentenced" if lemma in ("sentence", "term") else "convicted"), about


_AWAITED = frozenset("due expect postpone await adjourn delay reserve".split())
_GIVEN = frozenset("give hand award".split())  # "the sentence of four years given to X"
_LEAVE = frozenset("permission leave right".split())


def _appealing(appeal: Token) -> list[Token]:
    """Who appeals: "he appealed against his sentence", "lost his appeal against a sentence"."""
    if appeal.pos_ != "NOUN":
        leave = appeal.head  # "refused X permission to appeal"
        if appeal.dep_ == "acl" and leave.lemma_.lower() in _LEAVE:
            own = [c for c in leave.lefts if c.ent_type_ == "PERSON"]
            return own or heads_of(leave.head, "patient") or heads_of(leave.head, "subject")
        return heads_of(appeal, "subject")
    own = [h for c in appeal.children if c.dep_ == "nmod:poss" for h in coordinated(c)]
    own = own or [
        h for c in appeal.children if preposition(c) in ("of", "by") for h in coordinated(c)
    ]
    return own or (heads_of(appeal.head, "subject") if appeal.head.pos_ == "VERB" else [])
