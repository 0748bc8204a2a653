"""Which slot of a kind an argument fills: by its position and the class of what it names."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from ringtrace.ingest.events.offences import add_offence
from ringtrace.ingest.events.recast import HOLDING, living, on_board, otherwise
from ringtrace.ingest.finders import Found
from ringtrace.ingest.finders.counts import TOGETHER
from ringtrace.ingest.frame import Frame
from ringtrace.ingest.parsed import Doc, Token
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.phrases.one_of import name_of_one
from ringtrace.ingest.places.scene import is_part_of_place
from ringtrace.ingest.reference.side_by_side import told_beside
from ringtrace.ingest.senses.captives import frees
from ringtrace.ingest.syntax.doers import by_force, is_hostile
from ringtrace.ingest.syntax.doubt import namesake
from ringtrace.ingest.syntax.grammar import coordinated, is_passive, preposition
from ringtrace.ingest.syntax.joint import ran_by
from ringtrace.ingest.syntax.kinds import FOLLOWERS
from ringtrace.ingest.syntax.obliques import Argument
from ringtrace.ingest.words import word_table
from ringtrace.ingest.words.law import COURTS
from ringtrace.ontology import EventKind, Slot

if TYPE_CHECKING:
    from ringtrace.ingest.events.frames import Frames

# Classes of phrase that stand in for the ontology's filler classes.
STANDS_FOR: dict[str, tuple[str, ...]] = {
    "Agency": ("Agency", "Organization"),
    "Organization": ("Organization", "Agency", "Medium", "Fund"),
    "Person": ("Person",),
    "Group": ("Group",),
    "Ring": ("Ring",),
    "Place": ("Place",),
    "Fund": ("Fund", "Campaign", "Organization"),
    "Campaign": ("Campaign",),
    "Work": ("Work",),
    "Goods": ("Goods",),
    "Medium": ("Medium", "Organization"),
    "Offence": ("Offence",),
}
# Where someone is kept or judged is not where it happened.
NO_SCENE = frozenset(["prison", "jail", "court", "custody", "statement"])
# Who does no arresting, charging, raiding.
OUTLAWS = frozenset(["Ring", "Group"])
# What may stand before a noun as what it is done to: "a baby sale", "a drug ring bust".
PARTED = frozenset(["Group", "Person", "Goods", "Ring", "Offence"])
SOME = frozenset("last first rest remainder most some many several half majority".split())
PARTITIVE = frozenset(
    "one two three some many most several dozen hundred thousand score group number total pair couple duo trio quartet "
    "quintet sextet "
    "batch load convoy column band squad posse horde mob crowd bunch handful majority half rest last first remainder minority third quarter all each both none piece "
    "consignment shipment haul cache type kind set "
    "kilogram kilo kg kgs kilogramme tonne ton gram gramme g litre liter gallon pound lb lbs ounce oz quintal "
    "bag bundle sachet packet pack package brick bale box carton sack wrap parcel block cube bottle barrel "
    "crate jar roll vial tablet pill dose capsule truckload boatload busload carload vanload lorryload planeload trainload round".split()
)

UNITS = frozenset("man woman element contingent detachment cell faction wing column".split())
GATHERED = frozenset("party family crew delegation caravan".split())  # of so many people
NUMBERS = frozenset("hundred thousand ten dozen million lakh crore".split())


def fill(frame: Frame, argument: Argument, taken: set[tuple[str, int]], frames: Frames) -> None:
    """Put an argument in the first slot that takes it, with why; what none takes is told as rejected.

    taken: (slot, head) of what is in a slot already.
    """
    for slot in frame.kind.slots:
        if slot.fills == "offence" and add_offence(frame, slot, argument, frames):
            return
        if slot.fills == "price" and argument.position in slot.positions:
            if inside := [f for f in frames.prices if f.start <= argument.head.i < f.end]:
                frame.prices += [f for f in inside if f not in frame.prices]
                _money(frame, argument, inside[0], frames)
                return
    argument = on_board(frame, argument, frames)
    if argument.head.i not in frames.in_values:  # a sum of money or a day is nobody
        for phrase in _meant(argument, frames):
            _put(frame, phrase, argument, taken, frames)


def _put(
    frame: Frame, phrase: Phrase, argument: Argument, taken: set[tuple[str, int]], frames: Frames
) -> None:
    if argument.position == "of" and _one_of_them(argument.head) or namesake(argument.head):
        return
    word = argument.head.lower_
    if word in _LENGTHS or (word == "hostage" and not any(argument.head.lefts)):
        return  # "kidnapped 25 km from Cali", "took a guard hostage"
    kind = kind_meant(phrase, frames)
    if (alive := living(frame, phrase, kind, argument, frames)) is not None:
        phrase, kind = alive, alive.kind
    if kind == "Place" and (
        argument.head.lemma_.lower() in NO_SCENE or is_part_of_place(argument.head, frame)
    ):
        return
    if kind == "Agency" and frame.kind.crime and argument.position == "subject":
        if phrase.pronoun or argument.head.lemma_.lower() in COURTS:
            return  # "police found a baby they had been selling": not they; "the court heard"
    if (
        argument.position == "subject"
        and frame.trigger.lemma_ in _LOWERING
        and _is_kin(phrase, frames)
    ):
        argument = replace(argument, position="object")  # "the father bargained the ransom down"
    if argument.position == "possessor" and frame.kind.crime and _by_force(phrase, frames):
        argument = replace(argument, position="subject")  # "the pirates raised their demands"
    fitting = _slots(frame.kind, argument.position, kind)
    if argument.position == "of" and ran_by(frame.trigger, kind):
        fitting = tuple(s for s in fitting if s.fills == "agent")
        if not fitting:
            return  # "directs the operations of a gang"
    if frame.kind.notation == "arrest" and kind == "Organization" and is_hostile(argument.head):
        if any(slot.fills == "agent" for slot in fitting):
            frame.barred = True  # "the militia arrested 12 aid workers"
            return
    if not fitting:
        kind = otherwise(frame, phrase, kind, argument, frames)
        fitting = _slots(frame.kind, argument.position, kind)
    text = frames.doc[phrase.start : phrase.end].text
    acts = bool(fitting) and fitting[0].fills == "agent"
    bodies = _bodies_of(phrase, frames, frame.kind.crime) if acts else []
    for slot in fitting[:1]:
        for one in bodies or [phrase]:
            key = (slot.fills, one.head)
            if key in taken or any(p.head == one.head for p in frame.fillers["target"]):
                continue
            taken.add(key)
            frame.fillers[slot.fills].append(one)
            frame.why.append(f"{slot.fills}: {text!r} ({kind}) as {argument.position}")
        return
    extorts = frame.kind.notation == "extortion"  # "the diocese paid", "N7.5m and two motorcycles"
    pays = extorts and (bool(frame.prices) or argument.head.dep_ == "nsubj")
    goods = argument.position == "object" and kind in ("Thing", "Goods", "Work")
    if goods and frame.kind.crime and not pays:
        frame.barred = True  # "sold four of its 23 jets"
    holds = frame.trigger.lemma_ in (*HOLDING, "pick") and kind == "Person"
    if (
        argument.position == "subject"
        and argument.direct
        and (kind in OUTLAWS or holds or _accused(argument.head))
    ):
        own = argument.head.head in (frame.trigger, frame.trigger.head, *frame.trigger.conjuncts)
        own = own and argument.head.lower_ != "we"  # an officer who speaks; gangs let captives go
        frame.barred = own and not (frame.kind.crime or is_passive(frame.trigger) or frees(frame))
    if kind not in ("Thing", "Pronoun", "Nobody"):
        frame.rejected.append(f"{text!r} ({kind}) as {argument.position}")


_LENGTHS = frozenset(
    "km kms kilometer kilometers kilometre kilometres mile miles metres meters".split()
)


def _one_of_them(head: Token) -> bool:
    """ "Of the nine men arrested in May, only X has been charged": X is, and not the nine."""
    fronted = head.dep_ == "obl" and head.i < head.head.i
    subjects = (c for c in head.head.lefts if c.dep_.startswith("nsubj") and c.i > head.i)
    return fronted and any(c.ent_type_ == "PERSON" for c in subjects)


def _by_force(phrase: Phrase, frames: Frames) -> bool:
    entity = frames.reference.entity(phrase) if phrase.pronoun else None
    told = entity.phrases if entity is not None else [phrase]
    return any(by_force(p, frames.doc) for p in told)


def _accused(head: Token) -> bool:
    return head.lemma_.lower() in word_table("roles.tsv")["suspect"]


@lru_cache(maxsize=4096)
def _slots(kind: EventKind, position: str, filler: str) -> tuple[Slot, ...]:
    """The slots of a kind that take what stands at a position and is of a class, the best first."""
    positions = {position}
    if position == "possessor":
        positions = {"object", "of", "subject", "by"}
    elif position == "modifier":
        positions = {"object", "of"} if filler in PARTED else set()
        if filler == "Agency" and kind.notation == "raid":
            positions = {"subject", "by"}  # "a police operation"
    order = {"target": 0, "agent": 1, "recipient": 2}
    fitting = [
        s
        for s in kind.slots
        if positions & set(s.positions)
        and filler in {x for f in s.fillers for x in STANDS_FOR.get(f, ())}
    ]
    if position == "subject":
        return tuple(sorted(fitting, key=lambda s: s.fills != "agent"))
    if position == "possessor" and filler == "Place":
        return ()  # "the country's largest seizure"
    if position == "possessor" and filler in ("Agency", "Organization"):
        return tuple(s for s in fitting if s.fills == "agent")
    return tuple(sorted(fitting, key=lambda s: order.get(s.fills, 3)))


def _money(frame: Frame, argument: Argument, found: Found, frames: Frames) -> None:
    """Money that is seized is goods as well: "cash" where the text says so, else the sum."""
    if argument.position != "object" or not frame.kind.target_fillers & {"Goods"}:
        return
    cash = _called(frames.doc, found)
    by_head = frames.reference.by_head
    total = Phrase(argument.head.i, found.start, found.end, "Goods")
    frame.fillers["target"].append(by_head.get(cash.i, total) if cash is not None else total)
    beside = [c for c in argument.head.rights if c.dep_ == "appos" and c.i >= found.end]
    beside += [
        c
        for c in argument.head.rights
        if preposition(c) == "in" and cash is None and c.tag_ == "NNS"
    ]  # "$313 million in real estate assets"
    things = [t for c in beside for t in coordinated(c)]
    things += coordinated(cash)[1:] if cash is not None else []
    for thing in things:  # "$9,000 in cash and two vans", "$9,000, two vans and a boat"
        weighed = (c for c in thing.rights if preposition(c) == "of")  # "two kilograms of gold"
        phrases = (by_head.get(t.i) for t in ([*weighed] or [thing]))
        goods = (p for p in phrases if p is not None and p.kind in ("Goods", "Thing"))
        frame.fillers["target"] += [p for p in goods if p not in frame.fillers["target"]]


_LOWERING = frozenset("reduce lower beat bargain haggle negotiate talk knock whittle bring".split())


def _is_kin(phrase: Phrase, frames: Frames) -> bool:
    kin = word_table("roles.tsv")["relative"] | {"family"}
    return frames.doc[phrase.head].lemma_.lower() in kin


def _called(doc: Doc, found: Found) -> Token | None:
    """What a sum is said to be: "$9,000 in cash", "$9,000 in United States currency"."""
    behind = doc[found.end : found.end + 4]
    return next((t for t in behind if t.lower_ in _CASH and t.sent == doc[found.start].sent), None)


_CASH = frozenset(["cash", "currency", "banknotes"])


def add_listed_money(frame: Frame, frames: Frames) -> None:
    """Add a sum that stands among seized goods, and the goods around it: "four vehicles, $96,000 in
    cash and 31 phones". Of goods of several sorts there is no one number.
    """
    by_head, doc = frames.reference.by_head, frames.doc
    heads = {p.head for p in frame.fillers["target"]}
    weights = {doc[h].head.i for h in heads if preposition(doc[h]) == "of"}  # "kilograms of gold"
    if frame.kind.crime or "Goods" not in frame.kind.target_fillers:
        return
    for found in frame.prices:
        words = doc[found.start : found.end]
        head = next((t for t in words if not found.start <= t.head.i < found.end), None)
        if head is None or head.dep_ not in ("conj", "appos") or head.head.i not in heads | weights:
            continue
        cash = _called(doc, found)
        total = Phrase(head.i, found.start, found.end, "Goods")
        around = [c for c in head.head.rights if c.dep_ == "appos" and c.i < found.start]
        around += coordinated(cash)[1:] if cash is not None else []
        again = "(" in (doc[found.start - 1].text, doc[found.start - 2].text)  # in another currency
        listed = [] if again else [by_head.get(cash.i, total) if cash is not None else total]
        listed += [p for t in around if (p := by_head.get(t.i)) and p.kind in ("Goods", "Thing")]
        frame.fillers["target"] += [p for p in listed if p.head not in heads]
        frame.count = None


def _meant(argument: Argument, frames: Frames) -> list[Phrase]:
    """Whom an argument names: in "one of the boys", "a group of migrants" those after "of"; "they" may be X and Y."""
    head = argument.head
    if (named := name_of_one(head, frames.reference.by_head)) is not None:
        return [named]
    if head.lower_ == "all" and any(
        c.dep_ == "acl:relcl" and c.left_edge.lower_ != "who" for c in head.rights
    ):
        return []  # "took all they earned"
    phrase = frames.reference.by_head.get(head.i)
    band = phrase is not None and phrase.kind == "Ring"  # "four groups of hired assassins"
    many = head.lemma_.lower() in GATHERED and any(
        preposition(c) == "of" and any(n.dep_ == "nummod" for n in c.lefts) for c in head.rights
    )
    if not band and (
        many or head.lemma_.lower() in PARTITIVE or head.pos_ in ("NUM", "DET", "PRON")
    ):
        besides = [c for c in head.rights if head.lower_ == "all" and c.dep_ == "conj"]
        for child in (c for h in (head, *besides) for c in h.children):  # "all but six of the 40"
            if child.dep_ == "nmod" and preposition(child) == "of":
                if child.lemma_.lower() in PARTITIVE and _of_what(child):
                    # "hundreds of kilograms of cocaine"
                    return _meant(replace(argument, head=child), frames)
                inner = frames.reference.by_head.get(child.i)
                numeral = head.pos_ in ("NUM", "DET", "PRON") or head.lemma_.lower() in TOGETHER
                some = child.head.pos_ == "NUM" or child.head.lemma_.lower() in SOME
                if inner is not None and inner.kind == "Ring" and some:
                    return [replace(inner, kind="Group")]  # "three of the gang were caught"
                summed = inner is not None and inner.kind == "Thing" and head.tag_ == "NNS"
                if inner is not None and (numeral or kind_meant(inner, frames) in PARTED):
                    return [inner]
                if summed and head.lemma_.lower() in NUMBERS:
                    return []  # "owed thousands of dollars"
    if phrase is None:
        return []
    entity = frames.reference.entity(phrase) if phrase.pronoun else None
    if entity is not None and entity.phrases and head.lower_ in ("they", "them"):
        return [phrase, *told_beside(entity, head, frames.reference)]
    return entity.members if entity is not None and not entity.phrases else [phrase]


def _of_what(measure: Token) -> bool:
    return any(c.dep_ == "nmod" and preposition(c) == "of" for c in measure.rights)


def _bodies_of(phrase: Phrase, frames: Frames, crime: bool) -> list[Phrase]:
    """The bodies that somebody acts for: "officers from the Civil Guard and the National Police", "members of the
    Red Eagle gang"; of the state only where it is no crime.
    """
    head = frames.doc[phrase.head]
    member = head.lemma_.lower() in word_table("kinds.tsv")["Member"]
    follower = head.lemma_.lower() in FOLLOWERS | UNITS
    if phrase.named or not (member or follower):
        return []
    for child in head.children:
        body = frames.reference.by_head.get(child.i)
        if body is not None and body.named and preposition(child) in ("of", "from"):
            own = member or head.lemma_.lower() != "member"  # a member of a club acts for himself
            state = body.kind == "Agency" and not crime and (own or head.tag_ == "NNS")
            if body.kind == "Ring" or state or own and body.kind == "Organization":
                told = (frames.reference.by_head.get(c.i) for c in coordinated(child))
                return [p for p in told if p is not None and p.named and p.kind == body.kind]
    return []


def kind_meant(phrase: Phrase, frames: Frames) -> str:
    """Return the class of what a phrase names; of a pronoun, of whom it points back to."""
    if phrase.pronoun:
        entity = frames.reference.entity(phrase)
        return entity.kind if entity is not None else phrase.kind
    return phrase.kind
