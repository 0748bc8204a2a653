"""Words of crime and of its answer that tell of neither: lawful trade, remains that are found."""

from __future__ import annotations

from ringtrace.ingest.frame import Frame
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import PEOPLE
from ringtrace.ingest.senses.everyday import is_by
from ringtrace.ingest.senses.money_needs import captives_told, child
from ringtrace.ingest.status.aimed import FACING, sent_to_serve
from ringtrace.ingest.syntax.doers import is_hostile
from ringtrace.ingest.syntax.grammar import is_passive, preposition
from ringtrace.ingest.syntax.kinds import kind_of_noun
from ringtrace.ingest.words import word_table
from ringtrace.ingest.words.law import UNDONE

ACCUSED = frozenset("suspect accuse convict sentence charge jail deport".split())


def to_court(frame: Frame) -> bool:
    """Return whether people are moved by the law: "was flown to Houston to face charges", "to serve nine years",
    "the traffickers were being taken to Bogota".
    """
    moved = frame.kind.notation in ("transport", "reunion") and is_passive(frame.trigger)
    held = [frame.trigger.doc[p.head] for p in frame.fillers["target"]]
    if moved and held and all(is_hostile(h) for h in held) and not frame.fillers["agent"]:
        return True
    if frame.kind.notation == "reunion" and held:
        of = (c.lemma_.lower() for h in held for c in h.rights if c.dep_.startswith("acl"))
        if any(word in ACCUSED for word in of):
            return True  # "brought home 73 nationals suspected of"
    ends = (c for c in frame.trigger.rights if c.dep_ in ("advcl", "xcomp"))
    return moved and any(c.lemma_.lower() in FACING or sent_to_serve(c) for c in ends)


def named_so(frame: Frame) -> bool:
    """Return whether a verb only begins a name: "Save the Girl Kenya, a charity"."""
    verb = frame.trigger
    things = [c for c in verb.rights if c.dep_ == "obj"]
    whole = verb.tag_ in ("VB", "VBP") and verb.text.istitle()
    return whole and any(c.tag_ in ("NNP", "NNPS") for c in things)


def thing_stolen(frame: Frame) -> bool:
    """Return whether no child is stolen: "the theft of three cars", and not of three babies."""
    if frame.trigger.lemma_.lower() != "theft" or child(frame):
        return False
    traded = word_table("kinds.tsv")["Traded"]  # "cases of baby theft"
    return not any(c.dep_ == "compound" and c.lemma_.lower() in traded for c in frame.trigger.lefts)


def only_counted(frame: Frame) -> bool:
    """Return whether cases are counted, and nobody is charged: "registered 212 cases of child trafficking"."""
    cases = [frame.trigger.doc[i] for i in frame.used if frame.trigger.doc[i].lemma_ == "case"]
    return (
        frame.kind.notation == "charge"
        and any(c.dep_ == "nummod" for t in cases for c in t.lefts)
        and not any(preposition(c) == "against" for t in (frame.trigger, *cases) for c in t.rights)
    )


def remains(frame: Frame) -> bool:
    """Return whether only the dead were found: "uncovered two mass graves", "found six severed heads"."""
    if frame.kind.notation not in ("rescue", "seizure"):
        return False
    heads = [frame.trigger.doc[p.head] for p in frame.fillers["target"]]
    return any(
        h.lemma_.lower() in _DEAD or any(c.lower_ in ("severed", "headless") for c in h.lefts)
        for h in heads
    )


_DEAD = frozenset("grave body corpse skull remain remains skeleton".split())


def lied_to(frame: Frame) -> bool:
    """Return whether a child is only said to be dead to its mother: "told her that the baby had died"."""
    verb = frame.trigger
    above = verb.head
    if verb.lemma_.lower() != "die" or above.lemma_.lower() != "tell":
        return False
    told = [c for c in above.children if c.dep_ in ("obj", "iobj", "nsubj:pass")]
    mothers = word_table("roles.tsv")["relative"] | {"woman", "couple", "family", "girl"}
    parents = any(
        c.lemma_.lower() in mothers or c.lower_ in ("she", "they", "her", "them") for c in told
    )
    heads = [verb.doc[p.head] for p in frame.fillers["target"]]
    children = any(h.lemma_.lower() in _BORN or h.pos_ == "PRON" for h in heads)
    own = any(g.tag_ == "PRP$" for h in heads for g in h.lefts)
    parents |= own and any(
        c.ent_type_ == "PERSON" for c in told
    )  # "Ann was told her baby had died"
    return verb.dep_ == "ccomp" and parents and children


_BORN = frozenset("baby newborn infant child twin son daughter boy girl triplet".split())


def handed_on(frame: Frame) -> bool:
    """Return whether somebody is held already: "he will be surrendered to Belgium"."""
    verb = frame.trigger
    given_up = is_by(frame, "arrest", "surrender") and is_passive(verb)
    return given_up and any(preposition(c) == "to" for c in verb.rights)


def gives_up_things(frame: Frame) -> bool:
    """Return whether only things are given up: "have surrendered their weapons"."""
    given = [c for c in frame.trigger.rights if c.dep_ == "obj"]
    things = bool(given) and all(kind_of_noun(c) not in PEOPLE and not c.ent_type_ for c in given)
    return is_by(frame, "arrest", "surrender") and things and given[0].lower_ not in _SELVES


_SELVES = frozenset("himself herself themselves".split())


def town_brought_down(frame: Frame) -> bool:
    """Return whether a town or country is said to be broken up or found: "an explosion brought it down", "finds Iran in breach"."""
    towns = [p.kind == "Place" and (p.named or p.pronoun) for p in frame.fillers["target"]]
    return frame.kind.notation in ("bust", "seizure") and bool(towns) and all(towns)


def nobody_freed(frame: Frame) -> bool:
    """Return whether nobody is there to be rescued: "safeguarded the embassy", "terrorists were located"."""
    if frame.kind.notation != "rescue":
        return False
    saved = [frame.trigger.doc[p.head] for p in frame.fillers["target"]]
    members = word_table("kinds.tsv")["Member"]
    kinds = {p.head: p.kind for p in frame.fillers["target"]}
    return bool(saved) and all(
        (frame.weak and is_hostile(t))
        or (kinds[t.i] == "Agency" and t.lemma_.lower() not in members and t.pos_ == "NOUN")
        for t in saved
    )


def of_criminals(frame: Frame) -> bool:
    """Return whether an operation is that of criminals: "fraud operations in scam centres"."""
    crimes = (c for c in frame.trigger.lefts if c.dep_ == "compound" and c.word(-1) != "-")
    police = any(p.kind == "Agency" for p in frame.fillers["agent"])
    told = frame.trigger.lemma_.lower() == "operation" and not police
    runs = [c for c in frame.trigger.rights if preposition(c) == "of"]  # "the operation of camps"
    if frame.trigger.lemma_.lower() == "operation":
        if any(c.lemma_.lower() in word_table("kinds.tsv")["Ring"] for c in runs):
            return True  # "took part in the operations of the cartel"
    return told and (
        any(c.lemma_.lower() in _RUN for c in crimes)
        or any(c.lemma_.lower() in _SITES for c in runs)
    )


_SITES = frozenset(
    "camp lab laboratory centre center site brothel business scheme compound".split()
)


_RUN = frozenset(
    "fraud scam gambling smuggling trafficking laundering extortion prostitution cybercrime mining".split()
)


def lawful_trade(frame: Frame) -> bool:
    """Return whether a trade is of no crime: "tariffs on bilateral trades", not the trade in ivory."""
    if frame.trigger.lemma_.lower() != "trade" or frame.fillers["target"]:
        return False
    wares = word_table("kinds.tsv")["Illicit"] | word_table("kinds.tsv")["Traded"] | _UNLAWFUL
    return not any(t.lemma_.lower() in wares for c in frame.trigger.lefts for t in c.subtree)


_UNLAWFUL = frozenset(
    "illicit illegal unlawful clandestine black human sex slave organ arms wildlife skin".split()
)


def is_undone(noun: Token) -> bool:
    """Return whether a higher court undoes what a noun tells of: "quashed the verdict", "set aside the acquittal"."""
    governor = noun.head.lemma_.lower()
    particles = {c.lower_ for c in noun.head.children}
    pairs = (("throw", "out"), ("set", "aside"), ("strike", "down"))
    return governor in UNDONE or any(governor == v and p in particles for v, p in pairs)


def to_nobody(frame: Frame) -> bool:
    """Return whether a weak verb for a deed to people has nobody there."""
    if not frame.weak or not frame.kind.takes_people:
        return False
    paid = frame.kind.notation in ("extortion", "transport", "recruitment") and frame.prices
    members = word_table("kinds.tsv")["Member"] | {"whom", "who"}  # guards are people as well
    heads = [(p.kind, frame.trigger.doc[p.head].lemma_.lower()) for p in frame.fillers["target"]]
    freed = frame.kind.notation == "rescue" and frame.count and captives_told(frame.trigger)
    return not (paid or freed) and not any(
        kind in PEOPLE or lemma in members for kind, lemma in heads
    )
