"""Whom a story names right after "a Porto man was cleared of fraud": the man, told of by name and age."""

from __future__ import annotations

from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.phrases.ages import age_of
from ringtrace.ingest.phrases.offices import beside
from ringtrace.ingest.reference.called import stands_by
from ringtrace.ingest.reference.side_by_side import TOGETHER
from ringtrace.ingest.syntax.grammar import had, preposition
from ringtrace.ingest.syntax.kinds import kind_of_noun
from ringtrace.ingest.words import word_table
from ringtrace.ingest.words.law import COURTS, JUDGES

# What the one on trial does as the verdict is read.
IN_DOCK = frozenset(
    "cry weep sob hug smile grin nod bow show react collapse thank appear deny plead stand sit remain embrace punch pay serve".split()
)
# What a victim does, or who is only told of.
_OF_OTHERS = frozenset(
    "die vanish disappear go leave escape suffer see hear watch find return survive".split()
)
_OF_COURT = (
    COURTS
    | JUDGES
    | frozenset("foreman forewoman prosecutor lawyer attorney police officer spokesman".split())
)


def is_introduced(name: Token, phrase: Phrase, lead: Token) -> bool:
    """Return whether a subject is whom the step before it was told of, without a name there.

    The story says how old, and nothing of what else somebody may be: no title, no kin, no word to the
    press. Where another is told of in the first sentence, only what one does in the dock tells who it is.
    """
    verb, doc = name.head, name.doc
    if (
        name.dep_ != "nsubj"
        or not (verb.tag_ in ("VBD", "VBZ", "VBN") or _bound(verb))
        or age_of(doc, phrase) is None
    ):
        return False
    if any(c.dep_ == "aux:pass" for c in verb.children):
        return False
    roles = word_table("roles.tsv")
    titles = {t.lemma_.lower() for t in beside(name, phrase)}
    if any(titles & roles[role] for role in roles):
        return False
    lemma = verb.lemma_.lower()
    if lemma in IN_DOCK:
        return True
    speaks = lemma in word_table("speech.tsv")["verb"] and not had(verb)
    if lemma in _OF_OTHERS or stands_by(verb) or speaks:
        return False
    people = (t for t in lead.sent if t.tag_ == "NN" and kind_of_noun(t) == "Person")
    return sum(t.lemma_.lower() not in _OF_COURT for t in people) <= 1


def _bound(verb: Token) -> bool:
    """ "X, 50, must also pay 3,000 euros"."""
    return verb.tag_ == "VB" and any(c.lower_ in ("must", "will") for c in verb.lefts)


def how_many(head: Token) -> int:
    """Return how many people without a name are told of first: "a man", "a couple", "two men"; 0 where it is not said."""
    if any(t.dep_ == "acl:relcl" for t in head.ancestors):
        return 0  # "a man who shares his name with a wanted trafficker"
    if head.tag_ == "NN" and any(c.lower_ in ("a", "an") for c in head.lefts):
        return TOGETHER.get(head.lower_, 1)
    if head.lemma_.lower() in word_table("roles.tsv")["relative"] and head.tag_ == "NN":
        owners = (c for c in head.children if c.dep_ == "nmod:poss" or preposition(c) == "of")
        return int(any(c.ent_type_ == "PERSON" for c in owners))  # "the wife of drug lord X"
    if any(c.lower_ == "both" for c in head.lefts):
        return 2
    if head.lower_ == "client" and any(c.tag_ == "PRP$" for c in head.lefts):
        return 1  # "after his client was cleared, lawyer Y said so. X had spent a year in prison"
    if head.lower_ == "one" and any(c.dep_ == "nmod" for c in head.children):
        return 1  # "one of the two men"
    own = head.lower_ if any(preposition(c) == "of" for c in head.rights) else ""
    number = next((c.lower_ for c in head.lefts if c.dep_ == "nummod"), own)  # "two of the men"
    return TOGETHER.get(number, 0)
