"""Titles and offices beside a name, and the role in a case that they give."""

from __future__ import annotations

import re

from ringtrace.ingest.gazetteer.places import is_people
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.syntax.doubt import of_that_name
from ringtrace.ingest.syntax.grammar import NOT, copular, negated_name, preposition, sentences_back
from ringtrace.ingest.syntax.kinds import kind_of_noun
from ringtrace.ingest.words import word_table
from ringtrace.nouns import CaseRole, Mention

_BY_TITLE: tuple[CaseRole, ...] = ("lawyer", "journalist", "volunteer", "witness")
# Offices whose holders speak of a case: a pronoun that follows is more likely someone else's.
_OFFICES = ("official", "lawyer", "counsel", "journalist", "speaker")


_PROSECUTOR = re.compile(
    r"\b(?:U\.? ?S\.?|United States) attorney|attorney general|assistant (?:u\.s\. )?attorney|state attorney",
    re.IGNORECASE,
)
# "Sub-inspector", "ex-minister".
_FIGHTERS = word_table("kinds.tsv")["Armed"] | word_table("kinds.tsv")["Hostile"]
_AT_SEA = frozenset("second third fourth ship vessel tanker".split())
MINISTRIES = word_table("office_words.tsv")["ministry"]
_DEPUTY = frozenset("sub ex vice under deputy".split())
_PRIVATE = word_table("office_words.tsv")["private"]


def holds_office(head: Token, phrase: Phrase) -> bool:
    """Return whether a name stands with the title of an official, a lawyer or a journalist."""
    table = word_table("roles.tsv")
    titles = beside(head, phrase)
    agent = any(t.lower_ == "agent" and t.word(-1) == "special" for t in titles)
    return agent or any(is_word(t, table[name]) for t in titles for name in _OFFICES)


def out_of_office(head: Token, phrase: Phrase) -> bool:
    """Return whether a name stands with the title of an office that is over: "former governor X"."""
    words = (c.lower_ for t in beside(head, phrase) for c in (t, *t.lefts))
    return any(w in _FORMER or w.startswith("ex-") for w in words)


_FORMER = frozenset("former ex suspended sacked dismissed ousted deposed disgraced".split())


def is_word(token: Token, words: frozenset[str]) -> bool:
    """Return whether a token or its lemma is in a list."""
    lemma = token.lemma_.lower()
    if lemma in words or token.lower_ in words:
        return True
    rank, _, title = lemma.partition("-")
    return title in words and rank in _DEPUTY


def office(head: Token, text: str, body: Mention | None, *, state: bool = True) -> CaseRole | None:
    """Return the role that a title gives by itself, None for a trade or a tie of kin.

    Police, courts and government give officials; the head or speaker of any other body is "other".
    A speaker of no named body speaks for the state in an article that names one of its bodies (state).
    """
    table = word_table("roles.tsv")
    owner = [c.lower_ for c in head.lefts if c.dep_ == "nmod:poss"]  # "NAPTIP's director"
    words = frozenset([*re.findall(r"[\w'’-]+", text.lower()), *owner])
    if is_word(head, table["carer"]) and _cares(words, body):
        return "volunteer"
    if is_word(head, _SLEUTHS) and _hired(head, words):
        return "other"
    if is_word(head, table["counsel"]):
        before = [c for c in head.lefts if c.dep_ in ("compound", "nmod:desc", "amod")]
        of_state = _PROSECUTOR.search(text) or any(
            c.lower_.strip(".") in ("us", "u.s", "district", "state", "united", "crown")
            for c in before
        )
        of_state = of_state or head.word(1) == "general"  # "Deputy Attorney General"
        of_state = of_state or text == "Trial Attorney"
        of_state = of_state or ("trial" in words and body is not None)  # "of the Fraud Section"
        public = words & (table["public"] | {"prosecuting", "district", "state's"})
        acts_for = preposition_of(head) == "for"  # "attorney for the police"
        for_state = head.lemma_.lower() == "counsel" and words & (table["public"] | {"commission"})
        if preposition_of(head) == "for" and for_state and not words & {"defense", "defence"}:
            return "official"  # "counsel for the police"
        if preposition_of(head) == "to" and (words & (table["public"] | {"commission"}) or body):
            return "official"  # "counsel to the commission"
        if words & {"defense", "defence"} or not (of_state or (public and not acts_for)):
            return "lawyer"
        return "official"
    for role in _BY_TITLE:
        if is_word(head, table[role]):
            return role
    if head.lemma_.lower() == "captain" and any(preposition(c) == "of" for c in head.rights):
        return None  # of a boat, of a team
    if head.lemma_.lower() == "officer" and words & _AT_SEA:
        return None  # "the ship's second officer"
    if is_word(head, table["official"]) or _of_a_people(head, text):
        return "official"
    if is_word(head, table["servant"]) and words & word_table("office_words.tsv")["served"]:
        return "official"
    if head.lemma_.lower() == "maker" and words & {"documentary", "film"}:
        return "journalist"
    if text == "Agent" and state:
        return "official"
    if is_word(head, table["office"]):
        if words & _FIGHTERS:
            return "other"  # "Hamas commander X"
        if head.dep_ == "nmod:desc" and preposition(head.head) == "as":
            return None  # "the head of the gang, identified only as Commander Zia"
        own = any(c.lower_ in ("his", "her") and c.dep_ == "nmod:poss" for c in head.lefts)
        in_state = head.lemma_.lower() == "deputy" and _of_an_official(head)
        if in_state:
            return "official"
        if own and head.lemma_.lower() in ("deputy", "agent", "manager", "adviser", "advisor"):
            return None  # "its leader was caught; his deputy, X, escaped"
        charge = any(t.lower_ == "charge" for t in head.doc[head.i + 1 : head.i + 5])
        if words & table["public"] or charge:  # "assistant director in charge"
            return "official"
        ministry = words & MINISTRIES or (head.text == "Secretary" and not words & _PRIVATE)
        if head.lemma_.lower() == "secretary" and ministry:
            return "official"  # "Social Welfare Secretary X"
        ruler = head.lemma_.lower() in ("president", "vice-president") and not words & _PRIVATE
        if ruler and (body is None or body.referent.kind == "Place"):
            return "official"
        if body is not None:
            if body.referent.kind == "Place":
                return "official" if is_word(head, table["speaker"]) else "other"
            return "official" if body.referent.kind == "Agency" else "other"
        if words & _PRIVATE:
            return "other"  # "the congregation's spokesperson", "the company spokesman"
        return (
            "official" if (state or _armed(head)) and is_word(head, table["speaker"]) else "other"
        )
    return None


_SLEUTHS = frozenset(["detective", "investigator"])


def _hired(head: Token, words: frozenset[str]) -> bool:
    """ "A private detective", "a detective whom the family hired"."""
    clauses = (c for c in head.rights if c.dep_.startswith("acl"))
    return "private" in words or any(c.lemma_ == "hire" for c in clauses)


def _cares(words: frozenset[str], body: Mention | None) -> bool:
    """ "A charity worker", "a social worker of the charity Open Door"."""
    of_body = body.text.lower().split() if body is not None else []
    return bool(
        {*words, *(w.replace("’", "'") for w in words), *of_body}
        & word_table("office_words.tsv")["caring"]
    )


def _of_an_official(deputy: Token) -> bool:
    """ "Mayor X is on leave. His deputy, Y, spoke": of somebody in office."""
    if not any(c.lower_ in ("his", "her") for c in deputy.lefts):
        return False
    before = deputy.doc[sentences_back(deputy, 1) : deputy.sent.start]
    names = [t for t in before if t.dep_.startswith("nsubj") and t.ent_type_ == "PERSON"]
    titles = [c for t in names[-1:] for c in t.lefts if c.dep_ in ("nmod:desc", "compound")]
    return any(is_word(c, word_table("roles.tsv")["official"]) for c in titles)


def _of_a_people(head: Token, text: str) -> bool:
    """ "North Korean leader": of a country."""
    before = text.split()[:-1][-2:]
    return (
        head.lemma_.lower() == "leader"
        and bool(before)
        and (is_people(" ".join(before)) or is_people(before[-1]))
    )


def _armed(head: Token) -> bool:
    return head.lemma_.lower() in ("general", "major", "commander", "commandant")


def preposition_of(head: Token) -> str:
    """Return the preposition of what follows a title: "for" in "attorney for the family"."""
    return next((preposition(c) for c in head.rights if c.dep_ == "nmod"), "")


def beside(head: Token, phrase: Phrase) -> list[Token]:
    """Return the words that may hold the title of a name: before it, in apposition, or what the name is."""
    doc = head.doc
    found = [head] if head.i < phrase.start else []
    before = doc[phrase.start - 1] if phrase.start > head.sent.start else head
    noun = before.pos_ in ("NOUN", "PROPN") and before.i != head.i
    if phrase.named and before.i < phrase.start and noun:
        found.append(before)
    if head.dep_ == "conj":
        above = head.head.head if head.head.dep_ == "appos" else head.head
        named = any(c.ent_type_ == "PERSON" for c in above.children if c.dep_ in ("appos", "flat"))
        named = named or above.head.ent_type_ == "PERSON"
        if above.tag_ in ("NNS", "NNPS") and (named or head.head.dep_ == "appos"):
            found.append(above)  # "officers Jiang Rui and Wen Xiaobo"
        elif head.head.dep_ == "appos" and not any(c.dep_ == "cc" for c in head.children):
            found += [t for t in above.ancestors if t.dep_ == "nsubj"]  # "the wife of X, Y"
    if head.dep_ == "conj":  # "Prosecutors Maria Lang and Seth Price"
        found += [
            c
            for c in head.head.lefts
            if c.dep_ in ("nmod:desc", "compound") and c.tag_ in ("NNS", "NNPS")
        ]
    beside_it = [t for t in head.conjuncts if t.ent_type_ == "PERSON"]
    for title in (c for one in beside_it for c in one.children if c.dep_ == "appos"):
        if title.tag_ in ("NNS", "NNPS") and title.i > head.i:
            found.append(title)  # "Anna Roth and Paul Kern, prosecutors"
    if phrase.start > head.sent.start + 2 and before.lower_ == "charge":
        found += [t for t in doc[phrase.start - 3 : phrase.start] if t.lower_ == "agent"]
    for child in head.children:
        if child.dep_ in ("compound", "nmod:desc", "appos", "flat", "amod", "nmod"):
            if child.dep_ == "nmod" and preposition(child):
                continue
            found.append(child)
            found += [c for c in child.children if c.dep_ in ("conj", "appos", "compound")]
    if head.dep_ in ("appos", "flat", "nmod:desc"):
        found.append(head.head)
        if head.head.lower_ == "one":  # "one of the judges, X"
            found += [c for c in head.head.rights if preposition(c) == "of"]
        if head.word(-1) != "," and kind_of_noun(head.head) == "Agency":
            found.append(head.head.head)  # "spokesman for the prosecuting authority X"
    governor = head.head
    by = head.dep_ == "obl:agent" and governor.dep_ == "acl"
    if by and governor.lemma_ in ("lead", "head", "command"):
        found.append(governor.head)  # "inspectors led by X"
    called = governor.dep_ == "acl" and governor.lemma_ in ("call", "name")
    if called and governor.head.tag_ == "NN" and not of_that_name(head):
        found.append(governor.head)  # "a lawyer called X"
    named = governor.lemma_ in ("call", "name") and head.dep_ in ("xcomp", "obj", "obl")
    copula = copular(head)
    if named or copula:  # "his lawyer is called X", "her lawyer is X"
        subjects = (
            c for c in (head if copula else governor).children if c.dep_.startswith("nsubj")
        )
        found += [
            c for c in subjects if c.tag_ == "NN" and not c.ent_type_ and not negated_name(head)
        ]
    found += [t for t in governor.children if t.i != head.i and named_after(t) == head]
    negated = any(c.lower_ in NOT for c in governor.children)
    what = head.dep_ == "nsubj" and copular(governor) and preposition(governor) not in _STATES
    if what and not negated:
        found.append(
            governor
        )  # "X is not a defendant" and "X is under investigation" give no title
    return [t for t in found if t.ent_type_ != "PERSON" or t.dep_ != "flat"]


_STATES = frozenset(["under", "in", "on", "at"])


def named_after(title: Token) -> Token | None:
    """Return the name right after a title, where the parser took them for two subjects: "Driver X was jailed"."""
    noun = title.pos_ in ("NOUN", "PROPN") or title.lower_.endswith("accused")
    if not title.dep_.startswith("nsubj") or not noun:
        return None
    if title.ent_type_ == "PERSON":
        return None
    own = {t.i for t in title.subtree if not t.is_punct}
    following = (c for c in title.head.children if c.left_edge.i - 1 in own)
    name = next((c for c in following if c.dep_.startswith("nsubj")), None)
    return name if name is not None and name.ent_type_ == "PERSON" else None


def leads_crime(title: Token) -> bool:
    """Return whether a title is of a head of criminals: "drug lord X", "the gang boss, X"."""
    if title.lemma_.lower() in _LORDS:
        beside = (c for c in title.lefts if c.dep_ in ("compound", "amod"))
        return any(c.lemma_.lower() in _CRIMES for c in beside)
    return _is_behind(title)


def _is_behind(somebody: Token) -> bool:
    """ "The man who planned the kidnapping", "the woman behind the ring"."""
    if somebody.lemma_.lower() not in _ANYBODY:
        return False
    clauses = [
        c
        for c in somebody.children
        if c.dep_ == "acl:relcl"
        and c.lemma_.lower() in _HEADING
        and any(g.dep_ == "nsubj" and g.tag_ in ("WP", "WDT") for g in c.children)
    ]
    deeds = [c for verb in clauses for c in verb.children if c.dep_ == "obj"]
    deeds += [c for c in somebody.children if preposition(c) == "behind"]
    return any(t.lemma_.lower() in _DEEDS or t.lemma_.lower() in _CRIMES for t in deeds)


_ANYBODY = frozenset("man woman person one individual figure brain brains".split())
_HEADING = frozenset(
    "plan organise organize mastermind order lead run head arrange finance plot command control".split()
)
_DEEDS = frozenset(
    "kidnapping abduction murder killing sale smuggling trafficking ring network attack plot theft robbery racket "
    "syndicate heist extortion shipment brothel".split()
)


_LORDS = frozenset("lord baron boss king queen capo chieftain leader".split())
_CRIMES = frozenset(
    "drug drugs crime gang mafia cartel mob underworld smuggling trafficking kidnap kidnapping".split()
)
