"""Words that tell of something else than their kind: "in charge of", "gave his life", "made him chairman"."""

from __future__ import annotations

from collections.abc import Callable

from ringtrace.ingest.frame import Frame
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import PEOPLE
from ringtrace.ingest.senses.everyday import EVERYDAY, is_by, surgery
from ringtrace.ingest.senses.money_needs import child, paid_passage
from ringtrace.ingest.senses.needs import missing
from ringtrace.ingest.senses.no_deed import (
    gives_up_things,
    handed_on,
    is_undone,
    lawful_trade,
    lied_to,
    named_so,
    nobody_freed,
    of_criminals,
    only_counted,
    remains,
    thing_stolen,
    to_court,
    to_nobody,
    town_brought_down,
)
from ringtrace.ingest.syntax.grammar import is_passive, preposition
from ringtrace.ingest.syntax.kinds import kind_of_noun
from ringtrace.ingest.syntax.of_nouns import PRICES
from ringtrace.ingest.words import word_table
from ringtrace.ingest.words.law import CHARGES, DROPPED
from ringtrace.ingest.words.money import PASSAGES


def other_sense(frame: Frame) -> str | None:
    """Return why a trigger does not tell of its kind where it stands, None where it does."""
    if frame.trigger.pos_ in ("NOUN", "PROPN"):
        return next((reason for reason, holds in _OF_NOUNS if holds(frame)), None)
    found = next((reason for reason, holds in (*_OF_VERBS, *EVERYDAY) if holds(frame)), None)
    return found or missing(frame) or _done_to(frame)


def _dropped(frame: Frame) -> bool:
    """ "The charges against him were dismissed"."""
    charge = frame.trigger
    if charge.lemma_.lower() not in CHARGES:
        return False
    done = charge.dep_ in ("obj", "nsubj:pass", "nsubj")
    return done and charge.head.lemma_.lower() in DROPPED


def _undone(frame: Frame) -> bool:
    """ "Quashed the conviction of X": who is not guilty any more."""
    return frame.kind.notation == "conviction" and is_undone(frame.trigger)


def _judged(frame: Frame) -> bool:
    """ "Found the foreman, a man of 50, not guilty", "holds the colonel responsible for it"."""
    if frame.trigger.lemma_.lower() not in ("find", "hold"):
        return False
    if frame.kind.notation == "conviction":
        return False
    return any(c.lower_ in _VERDICTS for c in frame.trigger.children)


_VERDICTS = frozenset("guilty innocent liable responsible culpable accountable".split())


def _own_papers(frame: Frame) -> bool:
    """ "took their passports"."""
    if frame.kind.notation != "transport":
        return False
    heads = [frame.trigger.doc[p.head] for p in frame.fillers["target"]]
    return any(
        h.lemma_.lower() in PAPERS and any(c.dep_ == "nmod:poss" for c in h.children) for h in heads
    )


def _to_strangers(frame: Frame) -> bool:
    """ "handed them over to a brothel keeper"."""
    if not is_by(frame, "reunion", "hand"):
        return False
    given = [c for c in frame.trigger.children if c.dep_ == "obj"]
    if any(kind_of_noun(c) in ("Goods", "Thing") and c.pos_ == "NOUN" for c in given):
        return True  # "their families handed over a motorcycle"
    verb = frame.trigger
    to = [c for c in verb.children if preposition(c) in ("to", "over to") and c.i > verb.i]
    if any(kind_of_noun(c) == "Ring" for c in to):
        return True
    if any(c.lemma_.lower() in _POLICE for c in to) and not child(frame):
        return True  # who is handed over to police is held
    heads = [verb.doc[p.head] for p in frame.fillers["recipient"] if not p.pronoun]
    kin = word_table("roles.tsv")["relative"] | {"family", "parent", "relative"}
    return bool(heads) and not any(
        h.lemma_.lower() in kin or kind_of_noun(h) == "Agency" for h in heads
    )


_POLICE = frozenset("police officer policeman authority agent marshal detective".split())


def _captive(frame: Frame) -> bool:
    """ "Freed three sailors held by militants", "miners held by a gang were rescued": no arrest.

    Who was held by the police and let go was arrested.
    """
    verb = frame.trigger
    held = is_by(frame, "abduction", "hold") or is_by(frame, "exploitation", "hold")
    arrested = frame.kind.notation == "arrest" or held
    if not arrested or verb.lemma_.lower() not in ("hold", "seize", "capture", "detain"):
        return False
    until = (c for c in verb.children if c.dep_ == "advcl" and c.lemma_ in PAYING)
    if any(g.lower_ in ("until", "till") for c in until for g in c.children):
        return True  # "held until their families paid"
    captors = [c for c in verb.children if c.dep_ == "obl:agent"]
    if not captors or any(kind_of_noun(c) == "Agency" for c in captors):
        return False
    held = verb.dep_ in ("acl", "acl:relcl") and verb.head.dep_.split(":")[0] in ("obj", "nsubj")
    return held and verb.head.head.lemma_.lower() in FREED


def _done_to(frame: Frame) -> str | None:
    """What it is done to, where the object fits no slot: "hold a conference", "open fire". A sum or a pronoun may be anybody's."""
    targets = [s for s in frame.kind.slots if s.fills == "target"]
    if frame.fillers["target"] or frame.prices or frame.count or frame.offences:
        return None
    if "Goods" in frame.kind.target_fillers:
        return None
    if any("subject" in s.positions for s in targets):
        return None
    if frame.trigger.lemma_.lower() in STORMING and frame.fillers["agent"]:
        return None  # "officers raided three car washes"
    things = (c for c in frame.trigger.children if c.dep_ == "obj" and c.i not in frame.used)
    thing = next((c for c in things if c.pos_ in ("NOUN", "PROPN")), None)
    return None if thing is None else f"is done to {thing.text!r}"


def _comes_back(frame: Frame) -> bool:
    """Whether whom it happens to stands as the subject of a verb without object: "they returned", not
    "returned home" nor to whom.
    """
    moved = any(s.fills == "target" and "subject" in s.positions for s in frame.kind.slots)
    helped = is_passive(frame.trigger) or any(c.dep_ == "obj" for c in frame.trigger.children)
    given = any(s.fills == "recipient" for s in frame.kind.slots)
    if not moved or not given or helped or frame.trigger.lemma_ == "be":
        return False  # "are back with their families"
    return not (frame.fillers["recipient"] or _home(frame.trigger))


def _home(verb: Token) -> bool:
    """ "returned home", and not "returned to the mayor's home"."""
    return any(c.lower_ == "home" and not any(c.lefts) for c in verb.children)


def _no_law(frame: Frame) -> bool:
    """ "Two dynamite charges", "chargé d'affaires"."""
    noun = frame.trigger
    if noun.lemma_.lower() != "charge":
        return False
    before = {c.lemma_.lower() for c in noun.lefts}
    following = noun.word(1)
    return bool(before & _EXPLOSIVES) or following.startswith(("d'", "d’"))


_EXPLOSIVES = frozenset("dynamite explosive bomb powder depth tnt electric".split())


def _demanded(frame: Frame) -> bool:
    """ "Demanded the trial of the major", "rejected his arrest": what somebody wants or does not want."""
    noun = frame.trigger
    if noun.lemma_.lower() in PASSAGES:
        return False  # "wanted 3,000 euros for the passage"
    while noun.dep_ in ("conj", "nmod", "appos") and noun.head.pos_ in ("NOUN", "PROPN"):
        if noun.dep_ == "nmod" and noun.head.lemma_.lower() not in _ENDING:
            return False
        noun = noun.head
    wanted = noun.dep_ == "obj" or preposition(noun) == "for"
    sought = (
        noun.head.lower_ == "wanted" and noun.head.tag_ == "VBN"
    )  # "wanted for the sale of girls"
    condemned = (
        frame.kind.crime and noun.head.lemma_.lower() == "reject"
    )  # "rejected the murder of X"
    return wanted and not (sought or condemned) and noun.head.lemma_.lower() in _WANTING


_ENDING = frozenset("end halt stop lifting".split())  # "an end to searches"


_WANTING = frozenset("demand want urge propose request call plead oppose reject".split())


def _in_charge(frame: Frame) -> bool:
    """ "in charge of the ship", "in his charge"."""
    noun = frame.trigger
    if noun.lower_ != "charge":
        return False
    return preposition(noun) == "in" or noun.word(-1) == "in"


def _gives_own(frame: Frame) -> bool:
    """ "gave his life"."""
    verb = frame.trigger
    given = [c for c in verb.children if c.dep_ == "obj"] if verb.lemma_.lower() == "give" else []
    given = [g for g in given if kind_of_noun(g) not in PEOPLE]  # and not "gave up her newborn"
    return any(c.dep_ == "nmod:poss" and c.pos_ == "PRON" for g in given for c in g.children)


def _says(frame: Frame) -> bool:
    """ "charged that the army had lied": what follows is a statement of its own."""
    doc = frame.trigger.doc
    told = (doc[i] for i in frame.used if doc[i].pos_ == "VERB" and doc[i].dep_ == "ccomp")
    if any(c.dep_ == "nsubj" for verb in told for c in verb.lefts):
        return True  # "told reporters that he had given her money"
    clauses = (c for c in frame.trigger.children if c.dep_ == "ccomp")
    own = any(g.dep_.startswith("nsubj") for c in clauses for g in c.children)
    return own and not (frame.fillers["target"] or frame.count)


def _no_complement(frame: Frame) -> bool:
    """Whether what people are made to do, or are forced into, is none of what the kind names."""
    verb = frame.trigger
    if verb.lemma_.lower() not in frame.kind.control_verbs:
        return False
    done = [c for c in verb.children if c.dep_ in ("xcomp", "ccomp", "acl", "obl")]
    done += [c for c in verb.children if c.dep_ == "advcl" and not _while(c)]
    for whom in verb.children:
        if whom.dep_ == "obj":  # the parser may hang it on whom it is done to
            done += [c for c in whom.children if c.dep_ in ("acl", "nmod") and c.i > whom.i]
    complements = frame.kind.complements
    return not any(t.lemma_.lower() in complements for c in done for t in c.subtree)


def _while(clause: Token) -> bool:
    """ "Forced him out as he waited for the traffic light": what else went on."""
    return any(c.dep_ == "mark" and c.lower_ in ("as", "while", "when") for c in clause.children)


PAYING = frozenset("pay wire send transfer raise".split())
STORMING = frozenset(["raid", "storm"])
PAPERS = frozenset("passport document phone card money wage id".split())
FREED = frozenset(["rescue", "free", "release", "liberate", "save"])


def _no_price(frame: Frame) -> bool:
    """ "The price of a boy is 45,000 yuan", and not that of gold."""
    return frame.trigger.lemma_.lower() in PRICES and not (frame.prices and child(frame))


def _no_passage(frame: Frame) -> bool:
    """A journey is told of only where a sum is paid for it, to or by people who cross borders."""
    if frame.trigger.lemma_.lower() not in PASSAGES or frame.kind.notation != "transport":
        return False
    ring = any(kind_of_noun(c) == "Ring" for c in frame.trigger.head.children)
    return not (frame.prices and (ring or paid_passage(frame)))


# In the same form as the table of scope.py: this one asks the words beside a trigger, that one the article.
_OF_NOUNS: tuple[tuple[str, Callable[[Frame], bool]], ...] = (
    ("explosives, or the office of a diplomat", _no_law),
    ("in charge of something", _in_charge),
    ("charges that are dropped", _dropped),
    ("a verdict that a court undid", _undone),
    ("only demanded", _demanded),
    ("nobody to be freed", nobody_freed),
    ("a thing is stolen", thing_stolen),
    ("a lawful trade", lawful_trade),
    ("an operation of criminals", of_criminals),
    ("an operation of surgeons", surgery),
    ("a price of nobody", _no_price),
    ("a journey that no smuggler is paid for", _no_passage),
)
_OF_VERBS: tuple[tuple[str, Callable[[Frame], bool]], ...] = (
    ("cases that are only counted", only_counted),
    ("says something", _says),
    ("gives his own", _gives_own),
    ("is a verdict", _judged),
    ("takes papers from their owner", _own_papers),
    ("hands over to no family", _to_strangers),
    ("to something that is none of the rt:complement of the kind", _no_complement),
    ("held by those they were freed from", _captive),
    ("happens to nobody", to_nobody),
    ("says not to whom", _comes_back),
    ("moved by the law", to_court),
    ("remains of the dead", remains),
    ("a child's death that its mother was told of", lied_to),
    ("handed on by the law", handed_on),
    ("things that are given up", gives_up_things),
    ("a town", town_brought_down),
    ("nobody to be freed", nobody_freed),
    ("a name", named_so),
)
