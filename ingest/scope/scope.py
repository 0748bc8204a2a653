"""What is out of scope although a trigger and its slots are there: sport, stories, history, accidents, figures of speech.

The scope is that of the kinds as acts of, against or about criminal groups, and the authorities' answer to them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from ringtrace.ingest.frame import TRADE, Frame
from ringtrace.ingest.money.demands import bought_free
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import PEOPLE, Phrase
from ringtrace.ingest.scope.freed_by_law import freed_by_law
from ringtrace.ingest.scope.other_matters import other_matter
from ringtrace.ingest.scope.signs import hidden_money
from ringtrace.ingest.scope.war import of_war
from ringtrace.ingest.scope.whole_text import LONG_AGO, long_ago, nothing_of_crime
from ringtrace.ingest.syntax.doers import by_force, is_doer, is_hostile
from ringtrace.ingest.syntax.grammar import first_of
from ringtrace.ingest.syntax.kinds import kind_of_noun
from ringtrace.ingest.words import word_table
from ringtrace.ingest.words.topics import distinct, has, of_crime, paragraph
from ringtrace.nouns import Period

if TYPE_CHECKING:
    from ringtrace.ingest.reading import Reading

_STORY = re.compile(
    r"\b(?:(?:in|of) (?:the|his|her|a) (?:\w+ )?(?:film|movie|novel|series|opera|play|drama|story|episode|comic|video game)\b(?=,|\s+\w+s\b)|"
    r"(?:film|movie|novel|series|opera|play|drama|comedy|thriller|musical|story|episode)s? "
    r"(?:tells?|follows?|is about|stars?|centres?|centers?|sees|revolves)\b|"
    r"(?:film|movie|novel|opera|play|drama|comedy|thriller|musical|series|ballet),? (?:in which|about|where)\b|"
    r"(?:in|from|of) (?:the|its|her|his) (?:\w+ )?(?:first|second|third|fourth|fifth|final|opening|closing) (?:act|scene|season|episode)\b|"
    r"(?:in|of) (?:his|her|the|a) (?:new|first|second|third|last|latest) (?:book|novel|memoir|film|feature|play|biography)\b|"
    r"(?:show|film|series|season|book|episode|novel|play) (?:opens|begins|starts|ends|closes) (?:with|in)\b|"
    r"(?:plays|starring|stars as|portrays|the plot|the hero|the heroine|the protagonist)\b)",
    re.IGNORECASE,
)
_CENTURY = re.compile(
    r"\b(?:(?:1[0-9]th|(?:six|seven|eigh|nine|four|fif|thir)teenth|(?:ninth|tenth|eleventh|twelfth))[- ]century\b|(?:in|of|by|since|from) 1[0-8]\d\d\b|\d+ (?:BC|BCE)\b|"
    r"for (?:\w+ )?centuries\b|(?:in|on|of) (?:\w+ )?19[0-3]\d\b|in (?:the )?1[0-9][0-4]0s\b|in \d{3}(?=,))",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"\b(?:an earlier|a previous|the original) (?:version|edition) of (?:this|the|our)\b",
    re.IGNORECASE,
)
_COURTS = re.compile(r"\b(?:court|judge|tribunal|regulator|settle\w*|patents?|damages|compensation|lawsuit)\b", re.IGNORECASE)  # fmt: skip
_ACCIDENT_KINDS = frozenset(
    "rescue killing reunion transport arrest seizure charge conviction".split()
)
_FIND = frozenset("find discover uncover recover".split())
_ONGOING = frozenset(
    "end suspend resume restart halt cease begin start close expand continue".split()
)


def outside(reading: Reading, frame: Frame) -> str | None:
    """Return why a frame is out of scope, None where it is in scope."""
    reasons = _TELLINGS if frame.weighed else (*_TELLINGS, *_MATTERS)
    found = next((reason for reason, holds in reasons if holds(reading, frame)), None)
    of_state = frame.kind.crime and any(p.kind == "Agency" for p in frame.fillers["agent"])
    return found or (other_matter(frame) if of_state or not frame.weighed else None)


def again(frame: Frame, frames: Sequence[Frame]) -> bool:
    """Return whether a word before people only says whom another sentence told of: "the arrested men"."""
    above = frame.trigger.head if frame.trigger.dep_ == "xcomp" else None
    for other in frames:
        if other.kind is frame.kind and other.trigger is above:  # "made to work without pay"
            other.prices = other.prices or frame.prices  # "forced to borrow 4 million francs"
            return True
    bare = frame.trigger.dep_ == "amod" and frame.count is None and frame.when is None
    return bare and any(
        f.kind.notation == frame.kind.notation and f.trigger.dep_ != "amod" for f in frames
    )


def _imperative(reading: Reading, frame: Frame) -> bool:
    """ "Seize the bargain", "you rescue": said to the reader."""
    verb = frame.trigger
    if any(c.lower_ in ("you", "your") for c in verb.children):
        return True
    subjects = [c for c in verb.children if c.dep_.startswith("nsubj")]
    if any(g.lower_ in ("our", "your", "my") for c in subjects for g in c.children):
        return True
    verb = first_of(verb)
    bare = not any(c.dep_.split(":")[0] in ("nsubj", "aux", "mark") for c in verb.children)
    return (
        verb.dep_ in ("ROOT", "csubj", "parataxis") and verb.tag_ == "VB" and bare
    )  # "Save the Children says"


def _mission(reading: Reading, frame: Frame) -> bool:
    """ "The agency is responsible for dismantling groups that smuggle people": what a body is there for."""
    if frame.count or frame.when or any(p.named for p in frame.fillers["target"]):
        return False  # "the unit responsible for killing 20 peasants"
    if _habit(frame):
        return True
    for word in frame.trigger.ancestors:
        if word.lower_ not in _TASKED or frame.trigger.i < word.i:
            continue
        bodies = [c for c in word.children if c.dep_.startswith("nsubj")] or [word.head]
        if any(b.lemma_.lower() in _BODIES or b.ent_type_ == "ORG" for b in bodies):
            return True
    return False


def _habit(frame: Frame) -> bool:
    """ "The task force identifies, disrupts and dismantles the highest-level organizations": it does so all the time."""
    verb = frame.trigger
    does = [t for t in (verb, *verb.conjuncts) if t.tag_ in ("VBZ", "VBP")]
    many = all(frame.trigger.doc[p.head].tag_ == "NNS" for p in frame.fillers["target"])
    no_scene = not frame.fillers["place"]
    return frame.kind.notation == "bust" and verb in does and len(does) > 2 and many and no_scene


_TASKED = frozenset("responsible tasked mandated dedicated committed devoted".split())
_BODIES = frozenset(
    "arm agency unit division department section branch bureau force body directorate office".split()
)


def _sport(reading: Reading, frame: Frame) -> bool:
    sentence = frame.trigger.sent
    if of_crime(sentence):
        return False
    crime = of_crime(reading.doc[:])
    strong = [t for t in sentence if has(t, "strong_sport")]
    if any(not crime or t.pos_ != "PROPN" for t in strong):  # "the Women's League" plays nothing
        return True
    return distinct(paragraph(sentence), "sport") > 2 or (
        distinct(reading.doc[:], "sport") > 8 and not crime
    )


def _story(reading: Reading, frame: Frame) -> bool:
    if frame.kind.notation in ("release", "launch"):
        return False
    sentence = frame.trigger.sent
    if _STORY.search(sentence.text):
        return True
    if _present(frame.trigger) and _STORY.search(paragraph(sentence).text):
        return True
    if has(sentence, "arts") and not (of_crime(sentence, frame.trigger) or has(sentence, "stolen")):
        return True
    told = word_table("topics.tsv")["fiction"]
    works = [
        t
        for t in sentence
        if t.lemma_.lower() in told and t.pos_ == "NOUN" and t.dep_ != "compound"
        if t.word(1) != "of"  # "a series of raids"
    ]
    return bool(works) and _present(frame.trigger)


def _present(verb: Token) -> bool:
    helpers = [c.tag_ for c in verb.children if c.dep_.startswith("aux")]
    return verb.tag_ in ("VBZ", "VBP") or (verb.tag_ == "VBN" and helpers[:1] in (["VBZ"], ["VBP"]))


def _history(reading: Reading, frame: Frame) -> bool:
    sentence = frame.trigger.sent
    agents = any(p.kind == "Agency" for p in frame.fillers["agent"])
    if long_ago(reading.doc, reading.article.published):
        return True
    past = has(sentence, "past") and not of_crime(sentence, frame.trigger)
    if not agents and (past or _CENTURY.search(sentence.text)):
        return True
    told_of_deeds = agents or of_crime(reading.doc[:])
    if not told_of_deeds and _CENTURY.search(paragraph(sentence).text):
        return True
    year = int((reading.article.published or "0")[:4])
    when = frame.when.value if frame.when is not None else None
    if year and isinstance(when, Period) and when.end:
        return year - int(when.end[:4]) >= LONG_AGO
    return False


def _accident(reading: Reading, frame: Frame) -> bool:
    if frame.kind.notation not in _ACCIDENT_KINDS or (frame.kind.crime and frame.prices):
        return False
    if of_crime(reading.doc[:]):
        return False
    sentence = frame.trigger.sent
    wide = frame.kind.notation in ("rescue", "arrest", "charge", "conviction")
    around = paragraph(sentence) if wide else sentence
    return any(_disaster(t) for t in around) or has(sentence, "illness")


def _disaster(word: Token) -> bool:
    """ "A flood", and not "Cross River State", river pirates, nor soldiers who storm a house."""
    stormed = word.lemma_.lower() == "storm" and word.pos_ == "VERB"
    named = word.lemma_.lower() in ("river", "summit") and (
        word.pos_ == "PROPN" or word.dep_ == "compound"
    )
    return has(word, "disaster") and not stormed and not named


def _recipe(reading: Reading, frame: Frame) -> bool:
    return has(frame.trigger.sent, "pastime")


def _no_penalty(reading: Reading, frame: Frame) -> bool:
    """ "Sentenced to a summer on the bench": to what is no penalty."""
    if frame.trigger.lemma_ != "sentence" or frame.offences:
        return False
    to = [
        c
        for c in frame.trigger.children
        if any(g.lower_ == "to" and g.dep_ == "case" for g in c.children)
    ]
    return bool(to) and not any(has(t, "penalty") for c in to for t in c.subtree)


def _figure(reading: Reading, frame: Frame) -> bool:
    """ "Arrested by the beauty of the valley", "the final was held", "analysts charged": nothing of the law."""
    if frame.trigger.lemma_ == "convict" and any(c.dep_ == "ccomp" for c in frame.trigger.children):
        return True
    subjects = [c for c in frame.trigger.children if c.dep_ == "nsubj"]
    if frame.kind.notation == "charge" and frame.trigger.lemma_ == "charge" and subjects:
        return kind_of_noun(subjects[0]) in (
            "Group",
            "Organization",
        )  # "analysts charged the board with"
    if frame.kind.notation != "arrest":
        return False
    doers = [c for c in frame.trigger.children if c.dep_ == "obl:agent"]
    things = [
        t for t in doers if kind_of_noun(t) == "Thing" and t.pos_ == "NOUN" and not t.ent_type_
    ]
    if things and not frame.fillers["agent"] and not of_crime(frame.trigger.sent):
        return not has(things[0], "state")
    if frame.trigger.lemma_ not in ("hold", "capture", "catch", "take"):
        return False
    targets = frame.fillers["target"]
    return bool(targets) and not any(_human(reading, p) for p in targets)


def _human(reading: Reading, phrase: Phrase) -> bool:
    words, head = reading.doc[phrase.start : phrase.end], reading.doc[phrase.head]
    if any(t.ent_type_ == "PERSON" for t in words):
        return not has(words, "happening")
    return kind_of_noun(head) in ("Person", "Group", "Ring", "Agency") or _doer(head)


def _doer(head: Token) -> bool:
    if has(head, "happening"):
        return False
    return head.pos_ in ("PRON", "DET") or (head.pos_ == "NOUN" and is_doer(head))


def _penalty_of_firms(reading: Reading, frame: Frame) -> bool:
    """ "The authority fines the carrier", "was ordered to pay damages": the law of trade."""
    sentence = frame.trigger.sent
    if frame.kind.notation == "conviction" and frame.trigger.lemma_ == "fine":
        targets = frame.fillers["target"]
        return not any(p.kind in PEOPLE and _human(reading, p) for p in targets)
    return (
        frame.kind.notation == "extortion"
        and bool(_COURTS.search(sentence.text))
        and not bought_free(frame.trigger)
        and not of_crime(sentence)
        and not any(is_hostile(reading.doc[p.head]) for p in frame.fillers["agent"])
    )


def _working(reading: Reading, frame: Frame) -> bool:
    """ "Suspended operations at the plant", "accused the firm of exploiting drivers"."""
    if of_crime(reading.doc[:]):
        return False
    agents = {p.kind for p in frame.fillers["agent"]}
    if frame.kind.notation == "raid" and frame.trigger.lemma_ == "operation":
        return frame.trigger.head.lemma_ in _ONGOING and "Agency" not in agents
    if frame.kind.notation == "seizure" and frame.trigger.lemma_ in _FIND:
        wares = (reading.doc[p.head] for p in frame.fillers["target"])
        illicit = word_table("kinds.tsv")["Illicit"]
        if frame.prices and any(t.lemma_.lower() in illicit for t in wares):
            return False  # "pangolin scales worth $2.7 million were found behind a wall"
        if hidden_money(frame):
            return False
        if any(t.lemma_.lower() in illicit for t in wares) and any(
            t.lemma_ == "arrest" for t in frame.trigger.sent
        ):
            return False  # "nineteen passports were found on the two when they were arrested"
        return "Agency" not in agents
    if frame.kind.notation == "bust":
        broken = [c.lemma_ for c in frame.trigger.children if c.dep_ in ("obj", "nsubj:pass")]
        return bool({"record", "deadlock", "silence"} & set(broken))
    return frame.kind.notation == "exploitation" and "Organization" in agents


def _told_before(reading: Reading, frame: Frame) -> bool:
    """ "The convicted trafficker X", "those who are convicted of smuggling": what somebody is, not what happened."""
    if frame.trigger.dep_ == "acl:relcl" and frame.trigger.head.lower_ == "those":
        return any(c.tag_ in ("VBP", "VBZ") and c.dep_ == "aux:pass" for c in frame.trigger.lefts)
    told = ("conviction", "charge", "killing")  # "the slain leader"
    beside = frame.trigger.dep_ == "amod" and frame.kind.notation in told
    return beside and frame.when is None and not frame.offences


def _fought(reading: Reading, frame: Frame) -> bool:
    return of_war(frame)


def _taken_back(reading: Reading, frame: Frame) -> bool:
    """ "An earlier version of this article said that she had been charged"."""
    return _EARLIER.search(frame.trigger.sent.text) is not None


def _doubted(reading: Reading, frame: Frame) -> bool:
    """ "They faced charges of bias": no word of the sentence tells of the kind, by the trained reader, which has learned the scope."""
    triggers = reading.frames.trigger_tokens
    of = (i for start, end in frame.offences for i in range(start, end))
    if any(option.kind.crime for i in of for option in triggers.get(i, ())):
        return False  # "jailed for selling stolen icons"
    kind = frame.kind.notation
    if kind == "bust" and any(p.kind == "Ring" for p in frame.fillers["target"]):
        return False  # "took down a criminal network"
    kinds = (kind, "trafficking") if kind in TRADE else (kind,)  # of goods it is told as that
    return all(reading.frames.answers.doubt(frame.trigger.sent, one) for one in kinds)


_Reasons = tuple[tuple[str, Callable[["Reading", Frame], bool]], ...]


def _waylaid(reading: Reading, frame: Frame) -> bool:
    """ "Armed men intercepted the 12": rescued nobody."""
    doers = frame.fillers["agent"]
    stopped = frame.kind.notation == "rescue" and frame.trigger.lemma_ in STOPPING
    return stopped and bool(doers) and all(by_force(p, reading.doc) for p in doers)


STOPPING = frozenset(["stop", "intercept", "halt"])


# How it is told, whatever it is.
_TELLINGS: _Reasons = (
    ("said to the reader", _imperative),
    ("what a body is there for", _mission),
    ("war", _fought),
    ("taken back by a correction", _taken_back),
    ("let go by the law", freed_by_law),
    ("stopped by people who act by force", _waylaid),
    ("a story", _story),
    ("history", _history),
    ("a description, told before", _told_before),
)
# Of what else words of the kinds may tell; the trained reader, where it is sure, has weighed that.
_MATTERS: _Reasons = (
    ("sport", _sport),
    ("an accident or illness", _accident),
    ("a recipe", _recipe),
    ("sentenced to no penalty", _no_penalty),
    ("a figure of speech", _figure),
    ("the law of trade", _penalty_of_firms),
    ("business or study", _working),
    ("an article with no word of crime", nothing_of_crime),
    ("nothing of the kind, as the trained reader says", _doubted),
)
