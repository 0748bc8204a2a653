"""Whether the grammar tells a step of the law as a fact: a clause that stands by itself, or under words
that only tell what happened. In doubt it does not.
"""

from __future__ import annotations

import re

from ringtrace.ingest.parsed import Token
from ringtrace.ingest.status.aimed import sent_to_serve
from ringtrace.ingest.syntax.grammar import NOT, copular, preposition
from ringtrace.ingest.syntax.kinds import kind_of_noun
from ringtrace.ingest.words import word_table

_NOBODY = frozenset("nothing nobody no none few little neither hardly".split())
_NOT_THIS = frozenset("rather instead not".split())
_OWN = frozenset("we our us".split())
_PAPER = frozenset(
    "article report story version newspaper paper headline caption item website edition bulletin obituary column profile "
    "feature editorial listing photograph".split()
)
_PUBLISHING = frozenset("write report state publish say suggest claim name".split())
# A text that puts right what was told before, and one that does so for no more than a figure or a name's letters.
_CORRECTED = re.compile(
    r"\b(?:correction|clarification|apologi[sz]e|in (?:actual )?fact|in reality|in error|was (?:wrong|incorrect|inaccurate|untrue|false)|"
    r"wrongly (?:reported|stated|named|identified))\b",
    re.IGNORECASE,
)
_DETAIL = re.compile(
    r"\b(?:correct|right|actual|true) (?:figure|number|total|term|length|date|age|year|spelling|court|amount|sum)\b|"
    r"\b(?:term|sentence) (?:is|was|should have been|is in fact|was in fact) (?:in fact )?\S+ (?:years?|months?)\b",
    re.IGNORECASE,
)
_AMENDING = frozenset("update correct amend revise edit change".split())
_SHOWING = frozenset("reflect show clarify note make add indicate".split())
_UNTRUE = re.compile(
    r"\b(?:false|untrue|wrong|incorrect|inaccurate|unfounded|baseless|groundless|fake|hoax|bogus|fabricated|not true|"
    r"rejected|refused|dismissed|denied|refuted|debunked|disproved|rubbished|dispelled|turned down|no truth|"
    r"(?:is|are|was|were) (?:\w+ )?(?:lies?|forger(?:y|ies)))\b",
    re.IGNORECASE,
)
# "It is untrue, X told reporters, that".
_SAID_TO_BE_UNTRUE = re.compile(
    r"\W*It (?:is|was) (?:\w+ )?(?:untrue|false|not true|a lie|incorrect|nonsense|wrong), [^,;.]{3,70}, that\b"
)
WRONGLY = frozenset("wrongly falsely mistakenly erroneously incorrectly".split())
_LEGAL = frozenset("charge accusation suspicion allegation".split())
_STORY = frozenset(
    "film movie novel play series drama episode dream sketch comedy thriller game".split()
)
_PAST = frozenset("was were had did got".split())
_FINITE = _PAST | frozenset("is are has have 's ’s am".split())


def as_fact(step: Token) -> bool:
    """Return whether the clause of a step, and each clause above it, tells what happened."""
    if _SAID_TO_BE_UNTRUE.match(step.sent.text):
        return False
    table = word_table("facts.tsv")
    node, shared = step, False
    for _ in range(25):
        if _in_a_story(node) or (not shared and _subjunctive(node)):
            return False
        if node.dep_ == "ROOT" or node.head.i == node.i:
            return True
        verdict = _under(node, table)
        if verdict is not None:
            return verdict
        shared = node.dep_ == "conj"
        node = node.head
    return True


def put_right(step: Token) -> bool:
    """Return whether a step is what a text was changed to say: "updated to reflect that X was freed"."""
    return any(_amends(t) or _should_have(t) for t in step.ancestors)


def taken_back(step: Token) -> bool:
    """Return whether a step is only what a text puts right: "we reported that X had been arrested"."""
    return bool(step.doc.says(_CORRECTED)) and not as_fact(step) and not put_right(step)


def _should_have(said: Token) -> bool:
    """ "We should have made clear that it was Y": what was true all along."""
    before = {c.lower_ for c in said.lefts}
    return (
        {"should", "have"} <= before
        and not before & NOT
        and said.lemma_.lower() in _PUBLISHING | _SHOWING
    )


def _amends(node: Token) -> bool:
    said = node.lemma_.lower() in _PUBLISHING | _SHOWING
    return said and node.dep_ == "advcl" and node.head.lemma_.lower() in _AMENDING


def expected_by_nobody(step: Token) -> bool:
    """Return whether a step is told as what nobody says or expects: "nobody expects X to be charged",
    "there are no plans for X to be tried", "reports that X was held are false", "would rather be tried".
    """
    if any(c.lower_ == "rather" and c.dep_ == "advmod" for c in step.children):
        return True
    for above in step.ancestors:
        if above.lower_ == "unlikely" or above.sent != step.sent:
            return True
        if any(c.lower_ == "no" and c.dep_ == "det" for c in above.lefts):
            return True
        subjects = [c for c in above.children if c.dep_.startswith("nsubj")]
        if any(t.lower_ in _NOBODY for s in subjects for t in (s, *s.lefts)):
            return True
        reports = word_table("hedges.tsv")["claim_noun"] - _LEGAL
        if above.lemma_.lower() in reports and _UNTRUE.search(above.sent.text):
            return True
    return False


def in_a_story(step: Token) -> bool:
    """Return whether a step is of a film or a book: "in the film, X is believed to lead a gang"."""
    return any(_in_a_story(t) for t in (step, *step.ancestors) if t.sent == step.sent)


def _in_a_story(node: Token) -> bool:
    """ "In the film, X is arrested"; but "in a series of raids"."""
    stories = (c for c in node.children if c.lemma_.lower() in _STORY and preposition(c) == "in")
    return any(not any(preposition(g) == "of" for g in c.rights) for c in stories)


def _subjunctive(node: Token) -> bool:
    """ "That X be arrested": a bare "be", by no "to" and no "will"."""
    words = {c.lower_: c for c in node.children if c.dep_.startswith(("aux", "cop"))}
    marks = {c.lower_ for c in node.children if c.dep_ == "mark"}
    if "be" not in words:
        return False
    return "to" not in marks and not any(c.tag_ == "MD" or w == "to" for w, c in words.items())


def _under(node: Token, table: dict[str, frozenset[str]]) -> bool | None:
    """Whether a clause is told as a fact by what it hangs on; None where that depends on the next above."""
    head, dep = node.head, node.dep_
    if not _clausal(node):
        return None
    if dep != "conj" and any(
        c.dep_ == "nsubj" and c.lemma_.lower() in _PAPER for c in head.children
    ):
        return _should_have(head) or bool(head.doc.says(_DETAIL))
    if dep == "conj" and any(c.dep_ == "cc" and c.lower_ in _NOT_THIS for c in node.children):
        return False
    if dep == "acl:relcl":
        return _complement(node, table) is not False
    form = _form(node)
    if form == "infinitive" and _amends(node):
        return True
    if dep in ("ccomp", "csubj", "acl", "parataxis") and form == "finite":
        return _told_by(head, table, parataxis=dep == "parataxis")
    if dep == "acl":
        return _of_noun(node, form, table)
    if dep == "advcl":
        told = _adverbial(node, form, table)
        return True if told and form == "finite" else (None if told else False)
    if dep in ("xcomp", "ccomp", "csubj"):
        return (
            None
            if head.lemma_.lower() in table.get(form, ())
            or _of_itself(node, form)
            or _decided(node)
            or sent_to_serve(node)
            else False
        )
    return None


def _clausal(node: Token) -> bool:
    return node.pos_ in ("VERB", "AUX") or node.tag_.startswith("VB") or copular(node)


def _form(node: Token) -> str:
    """finite, infinitive, gerund or participle."""
    helpers = {c.lower_ for c in node.children if c.dep_.startswith(("aux", "cop"))}
    marks = {c.lower_ for c in node.children if c.dep_ == "mark"}
    if "to" in marks | helpers:
        return "infinitive"
    if helpers & _FINITE or any(c.tag_ == "MD" for c in node.children if c.dep_ == "aux"):
        return "finite" if helpers != {"have"} or "having" not in helpers else "gerund"
    if helpers & {"being", "having"} or node.tag_ == "VBG":
        return "gerund"
    if node.tag_ == "VB":
        return "infinitive"
    if node.tag_ == "VBN" or (node.tag_ == "VBD" and node.dep_ == "acl"):
        return "participle"
    return "finite"


def _told_by(head: Token, table: dict[str, frozenset[str]], *, parataxis: bool) -> bool | None:
    """Whether what governs a finite clause tells it as a fact: "police confirmed that", "it is clear that"."""
    lemma = head.lemma_.lower()
    subjects = [c for c in head.children if c.dep_.startswith("nsubj")]
    words = {t.lower_ for s in subjects for t in (s, *s.lefts)}
    speaks = (
        lemma in word_table("speech.tsv")["verb"] | word_table("hedges.tsv")["say"] | table["verb"]
    )
    if parataxis and not speaks:
        return True
    if words & _NOBODY:
        return False
    if not subjects and lemma in word_table("hedges.tsv")["claim_noun"] and head.dep_ == "ROOT":
        return not _UNTRUE.search(head.sent.text)  # "Reports that X is held are false": no verb
    if head.pos_ == "NOUN" and not copular(head):
        if lemma in word_table("hedges.tsv")["claim_noun"]:
            return False if _UNTRUE.search(head.sent.text) else None
        back = word_table("hedges.tsv")["retract"] | {"withdraw", "dispute", "refute"}
        return lemma in table["noun"] and head.head.lemma_.lower() not in back
    named = any(s.ent_type_ == "ORG" or s.word(-1) in ("The", "the") for s in subjects)
    named = named and lemma in _PUBLISHING and head.doc.says(_CORRECTED)
    if _should_have(head):
        return True
    if words & _OWN or named:
        # what an outlet says that it said, is put right; but for a figure it may stand
        return bool(head.doc.says(_DETAIL))
    if any(_UNTRUE.fullmatch(w) for w in words) or any(c.lower_ in WRONGLY for c in head.children):
        return False
    if speaks:
        said = head.dep_ in ("xcomp", "csubj", "ccomp", "acl") and _form(head) == "infinitive"
        return not said or head.head.lemma_.lower() in table["infinitive"]
    return head.lower_ in table["adjective"] or lemma in table["noun"]


def _complement(clause: Token, table: dict[str, frozenset[str]]) -> bool | None:
    """Whether what was taken for a relative clause tells a noun as a fact: "the idea that X was arrested"."""
    that = any(c.lower_ == "that" and not c.dep_.startswith("nsubj") for c in clause.children)
    own = [c for c in clause.children if c.dep_ == "nsubj:pass" and c.tag_ not in ("WP", "WDT")]
    return clause.head.lemma_.lower() in table["noun"] if that and own else None


def _of_noun(node: Token, form: str, table: dict[str, frozenset[str]]) -> bool:
    """ "A man arrested in May", "the first to be jailed"; not "a plan to arrest", "the fear of being jailed"."""
    if form == "participle":
        return True
    marks = {c.lower_ for c in node.children if c.dep_ in ("mark", "case")}
    if form == "infinitive":
        return ordinal(node.head)
    return not marks or bool(marks & table["marked_gerund"])


def done_in_turn(step: Token) -> bool:
    """Return whether it is told as done by "the third to be charged"."""
    return step.dep_ == "acl" and _form(step) == "infinitive" and ordinal(step.head)


def ordinal(head: Token) -> bool:
    """Return whether a noun is one of a row: "the third of the family"."""
    words = {t.lower_ for t in (head, *head.lefts)}
    return bool(
        words & {"first", "second", "third", "last", "latest", "only", "fourth", "fifth", "sixth"}
    )


def _adverbial(node: Token, form: str, table: dict[str, frozenset[str]]) -> bool:
    marks = [
        c
        for c in node.children
        if c.dep_ in ("mark", "case") or (c.lower_ == "when" and c.dep_ == "advmod")
    ]
    words = {t.lower_ for m in marks for t in (m, *(c for c in m.children if c.dep_ == "fixed"))}
    if form == "infinitive":
        only = any(c.lower_ == "only" for c in node.children)  # "fled only to be arrested"
        return (
            only or sent_to_serve(node) or node.head.lemma_.lower() in ("take", "need")
        )  # "took an hour to find X guilty"
    if form == "finite":
        if words <= table["mark"]:
            return True
        helpers = {c.lower_ for c in node.children if c.dep_.startswith(("aux", "cop"))}
        past = bool(helpers & _PAST) or (node.tag_ == "VBD" and not helpers)
        return past and words <= table["mark"] | table["past"]
    if "before" in words:  # "was held for a day before being charged", "died before being arrested"
        return node.head.lemma_.lower() not in table["cut_short"]
    absolute = "with" in words and any(c.dep_.startswith("nsubj") for c in node.children)
    if form == "participle" and not absolute:  # but "with X now arrested"
        return words <= table["mark"] | table["past"] and not (
            words & table["past"] and node.head.tag_ not in ("VBD", "VBN")
        )
    came = words == {"in"} and node.head.lemma_ in ("succeed", "result")
    return absolute or came or words <= table["marked_gerund"]


def _decided(step: Token) -> bool:
    """ "Police have decided to prosecute X": an authority only says what it does."""
    deciding = step.head.lemma_ == "decide" and any(c.dep_ == "obj" for c in step.children)
    subjects = (c for c in step.head.children if c.dep_ == "nsubj")
    return deciding and any(kind_of_noun(s) == "Agency" for s in subjects)


def _of_itself(node: Token, form: str) -> bool:
    """ "Was the first to be jailed", "had X arrested"."""
    return form == "infinitive" and ordinal(node.head)
