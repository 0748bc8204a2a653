"""What fills the slots of a trigger, by nothing but the ontology's table of kinds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from ringtrace.ingest.clause import (
    LIGHT,
    Argument,
    among,
    arguments,
    coordinated,
    is_passive,
    partitive,
    preposition,
    unmarked_passive,
)
from ringtrace.ingest.ellipsis import left_out, share_circumstances, share_doer, share_time
from ringtrace.ingest.finders import Found
from ringtrace.ingest.frame import Frame
from ringtrace.ingest.offences import add_offence, offence_beside
from ringtrace.ingest.owners import Owners
from ringtrace.ingest.phrase import PEOPLE, Phrase
from ringtrace.ingest.reference import Reference
from ringtrace.ingest.scene import add_places, add_places_of_prices, is_part_of_place
from ringtrace.ingest.senses import other_sense
from ringtrace.ingest.sums import summed
from ringtrace.ingest.triggers import Matcher, Option
from ringtrace.ingest.words import word_table
from ringtrace.nouns import Count, Period, Price
from ringtrace.ontology import EventKind, Slot

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


class Frames:
    """All that the readings of one Doc share."""

    def __init__(
        self,
        doc: Doc,
        matcher: Matcher,
        reference: Reference,
        values: Iterable[Found],
    ) -> None:
        self.doc, self.matcher, self.reference = doc, matcher, reference
        self.counts: dict[int, list[Found]] = defaultdict(list)
        self.prices: list[Found] = []
        self.periods: list[Found] = []
        for found in values:
            if isinstance(found.value, Count):
                self.counts[found.head].append(found)
            elif isinstance(found.value, Price):
                self.prices.append(found)
            elif isinstance(found.value, Period):
                self.periods.append(found)
        self.trigger_tokens = {
            t.i: kinds for t in doc if (kinds := matcher.triggers(t)) and not self._inert(t)
        }
        for used in sorted(
            {i for kinds in self.trigger_tokens.values() for o in kinds for i in o.used}
        ):
            self.trigger_tokens.pop(used, None)
        # a weak trigger, or a verb that carries a noun, owns a day only where it tells of something
        self.telling = {
            i
            for i, kinds in self.trigger_tokens.items()
            if (any(not o.weak for o in kinds) and not self._carries(doc[i]))
            or any(self._enough(self._filled(doc[i], o)) for o in kinds)
        }
        self.owners = Owners(doc, self.prices, self.periods, self.trigger_tokens, self.telling)

    def frames(self, sentence: Sequence[Token]) -> list[Frame]:
        """Return the best reading of each trigger of a sentence; triggers that nothing fills give none."""
        frames: list[Frame] = []
        for token in sentence:
            options = self.trigger_tokens.get(token.i)
            if options:
                frames.append(best([self.whole(token, o) for o in options], self._enough))
        for frame in frames:
            share_circumstances(frame, frames)
            share_time(frame, frames)
            share_doer(frame, frames)
        frames = [f for f in frames if self._enough(f)]
        return [f for frame in frames for f in (frame, *left_out(frame, self))]

    @staticmethod
    def _carries(token: Token) -> bool:
        return token.pos_ == "VERB" and token.lemma_.lower() in LIGHT

    def _inert(self, token: Token) -> bool:
        """A word that only modifies another: "rescue package", "kidnap victim", "abducted children".

        Of certain people ("the 20 abducted girls") it tells what happened to them.
        """
        if token.dep_ in ("compound", "nmod:desc", "flat"):
            return True
        if token.dep_ != "amod" or any(c.dep_ == "obj" for c in token.children):
            return False
        certain = any(
            c.dep_ == "nummod" or c.lower_ in ("the", "these", "those") for c in token.head.children
        )
        return token.tag_ not in ("VBN", "VBD") or not certain

    def read(self, trigger: Token, option: Option) -> Frame | None:
        """Return the reading of a trigger as a kind, or None where nothing that it needs is there."""
        frame = self.whole(trigger, option)
        return frame if self._enough(frame) else None

    def whole(self, trigger: Token, option: Option) -> Frame:
        """Return all that a trigger's clause gives it as a kind, be it enough or not."""
        frame = self._filled(trigger, option)
        add_places(frame, self.reference, self.trigger_tokens)
        if not frame.offences:
            offence_beside(frame, self)
        if self._costs(frame.kind):
            frame.prices = self.owners.sums(trigger, frame.prices)
            add_places_of_prices(frame, self.reference)
        frame.when = day = self.owners.day(trigger)
        if day is not None:
            frame.why.append(f"when: {self.doc[day.start : day.end].text!r}")
        return frame

    def _filled(self, trigger: Token, option: Option) -> Frame:
        frame = Frame(option.kind, trigger, weak=option.weak)
        taken: set[tuple[str, int]] = set()
        found = arguments(trigger)
        # "ordered them to pay": they pay, and not who orders
        ordered = self._costs(option.kind) and any(
            a.position == "object" and self._person(a.head) for a in found
        )
        for argument in found:
            if option.middle and argument.position == "subject" and not ordered:
                argument = Argument("object", argument.head, argument.direct)
            self._fill(frame, argument, taken)
        tensed = option.weak and trigger.tag_ == "VBD"
        if not frame.fillers["target"] and not tensed and unmarked_passive(trigger):
            frame.barred = False
            frame.fillers["agent"] = [p for p in frame.fillers["agent"] if p.kind == "Agency"]
            for argument in found:
                if argument.position == "subject":
                    taken -= {("agent", argument.head.i)}
                    self._fill(frame, Argument("object", argument.head), taken)
        self._members_told(frame)
        examples = among(trigger)
        frame.among = bool(examples) and trigger.dep_ == "acl"
        for head in examples:
            self._fill(frame, Argument("object", head), taken)
        if examples and len(frame.fillers["target"]) > 1:
            targets = frame.fillers["target"]
            frame.fillers["target"] = [p for p in targets if self.doc[p.head].lower_ != "those"]
        if not frame.among:
            self._count(frame)
        self._bare_numbers(frame)
        return frame

    @staticmethod
    def _costs(kind: EventKind) -> bool:
        return any(s.fills == "price" for s in kind.slots)

    def _person(self, head: Token) -> bool:
        phrase = self.reference.by_head.get(head.i)
        return phrase is not None and self._kind(phrase) in PEOPLE

    def _members_told(self, frame: Frame) -> None:
        """ "three people, a clerk, a driver and a diver": those named after a group are meant too;
        the make-up of a group ("the passengers, 14 men and nine women") is not.
        """
        targets = frame.fillers["target"]
        if len(targets) > 1 and self._sums_up(targets):
            frame.fillers["target"] = targets = targets[:1]
        for phrase in [p for p in targets if p.kind == "Group"]:
            for child in self.doc[phrase.head].children:
                if child.dep_ not in ("appos", "parataxis") or child.pos_ not in ("NOUN", "PROPN"):
                    continue
                found = [self.reference.by_head.get(h.i) for h in coordinated(child)]
                told = [p for p in found if p is not None and p.kind == "Person"]
                if len(told) > 1 and len(told) == len(found):
                    targets += [p for p in told if all(p.head != q.head for q in targets)]

    def _sums_up(self, targets: Sequence[Phrase]) -> bool:
        numbers = [self.counts.get(p.head) for p in targets]
        if not all(numbers[1:]):
            return False
        values = [n[0].value.min for n in numbers if n and isinstance(n[0].value, Count)]
        if numbers[0]:
            return len(values) > 2 and values[0] == sum(v or 0 for v in values[1:])
        head = self.doc[targets[0].head]
        return len(targets) > 2 and any(c.lower_ == "the" for c in head.children)

    def _bare_numbers(self, frame: Frame) -> None:
        """ "42 were caught": the number counts, but names nobody; "the six were caught" names them, and
        so does "of the detained, 42 were caught".
        """
        targets = frame.fillers["target"]
        bare = [p for p in targets if self.doc[p.head].pos_ == "NUM" and p.head in self.counts]
        unknown = [p for p in bare if not self._known_number(p)]
        frame.fillers["target"] = targets = [p for p in targets if p not in unknown]
        agents = frame.fillers["agent"]
        frame.fillers["agent"] = [p for p in agents if self.doc[p.head].pos_ != "NUM"]
        if unknown and not targets:
            for child in frame.trigger.lefts:
                whole = self.reference.by_head.get(child.i)
                if whole is not None and preposition(child) == "of" and whole.kind in PEOPLE:
                    targets.append(whole)

    def _known_number(self, phrase: Phrase) -> bool:
        """Whether a number points back at people: "the six", and not "six"."""
        words = {c.lower_ for c in self.doc[phrase.head].lefts}
        return bool(words & {"the", "these", "those", "all"})

    # ------------------------------------------------------------ slots

    def _fill(self, frame: Frame, argument: Argument, taken: set[tuple[str, int]]) -> None:
        for slot in frame.kind.slots:
            if slot.fills == "offence" and add_offence(frame, slot, argument, self):
                return
            if slot.fills == "price" and argument.position in slot.positions:
                inside = [f for f in self.prices if f.start <= argument.head.i < f.end]
                if inside:
                    frame.prices += [f for f in inside if f not in frame.prices]
                    self._money(frame, argument, inside[0])
                    return
        phrase = self._meant(argument)
        if phrase is None or self._is_value(argument.head.i):
            return
        kind = self._kind(phrase)
        if (living := self._living(frame, phrase, kind, argument)) is not None:
            phrase, kind = living, living.kind
        if kind == "Place" and (
            argument.head.lemma_.lower() in NO_SCENE or is_part_of_place(argument.head, frame)
        ):
            return
        fitting = self._slots(frame.kind, argument, kind)
        if not fitting:
            kind = self._otherwise(frame, phrase, kind, argument)
            fitting = self._slots(frame.kind, argument, kind)
        for slot in fitting:
            key = (slot.fills, phrase.head)
            if key in taken or any(p.head == phrase.head for p in frame.fillers["target"]):
                return
            taken.add(key)
            frame.fillers[slot.fills].append(phrase)
            frame.why.append(
                f"{slot.fills}: {self._text(phrase)!r} ({kind}) as {argument.position}"
            )
            return
        if (
            argument.position == "object"
            and kind in ("Thing", "Goods", "Work")
            and frame.kind.crime
        ):
            frame.barred = True  # "sold four of its 23 jets"
        if argument.position == "subject" and argument.direct and kind in OUTLAWS:
            own = argument.head.head.i in (frame.trigger.i, frame.trigger.head.i)
            frame.barred = own and not (frame.kind.crime or is_passive(frame.trigger))
        if kind not in ("Thing", "Pronoun", "Nobody"):
            frame.rejected.append(f"{self._text(phrase)!r} ({kind}) as {argument.position}")

    def _money(self, frame: Frame, argument: Argument, found: Found) -> None:
        """Money that is seized is goods as well: "cash" where the text says so, else the sum."""
        if argument.position != "object" or not frame.kind.target_fillers & {"Goods"}:
            return
        beside = (t.i for t in self.doc[found.end : found.end + 3] if t.lower_ == "cash")
        cash = self.reference.by_head.get(next(beside, -1))
        total = Phrase(argument.head.i, found.start, found.end, "Goods")
        frame.fillers["target"].append(cash or total)

    def _living(self, frame: Frame, phrase: Phrase, kind: str, argument: Argument) -> Phrase | None:
        """A phrase of no known class where only people can stand: whom else does one arrest?

        Abstract nouns ("development") and what is no name and no doer stay what they are.
        """
        if frame.weak or kind not in ("Thing", "Place", "Organization", "Offence"):
            return None
        if frame.trigger.lemma_ == "hold":  # records, pageants and talks are held too
            return None
        fills = {"object": "target", "of": "target", "subject": "agent"}.get(argument.position)
        wanted = frozenset().union(*(s.fillers for s in frame.kind.slots if s.fills == fills))
        if not wanted or not wanted <= {"Person", "Group", "Ring", "Organization"}:
            return None
        head = self.doc[phrase.head]
        if fills == "agent" and not frame.kind.crime:
            return None
        if kind == "Organization" and fills == "agent":
            return None
        called = head.pos_ == "PROPN" or _doer(head)  # "the 1,000th World Cup match" is not
        named = phrase.named and called and (kind == "Thing" or phrase.end - phrase.start > 1)
        if not named and not (kind == "Thing" and _doer(head)):
            return None
        many = head.tag_ in ("NNS", "NNPS")
        found = replace(phrase, kind="Group" if many else "Person")
        entity = self.reference.entity(phrase)
        if entity is not None:
            entity.kind = found.kind
        return found

    def _otherwise(self, frame: Frame, phrase: Phrase, kind: str, argument: Argument) -> str:
        """What else a phrase may be where its class fits nowhere.

        A guard, an officer, an agent: one of a body is also a person whom things happen to. A name
        under "in" beside a place is a place. Things that are counted, or stand among goods, are goods.
        """
        head = self.doc[phrase.head]
        many = head.tag_ in ("NNS", "NNPS")
        if kind in PEOPLE and argument.position in ("subject", "by") and self._of_body(head):
            return "Agency"
        if kind == "Place" and phrase.named and argument.position in ("subject", "possessor"):
            return "Agency"  # "Thailand detains 677 people"
        if kind == "Agency" and not phrase.named:
            member = head.lemma_.lower() in word_table("kinds.tsv")["Member"]
            return ("Group" if many else "Person") if member else kind
        if phrase.named and kind in ("Person", "Thing") and argument.position in ("in", "near"):
            return "Place"
        if head.lemma_.lower() in REMAINS:
            return kind
        if kind in ("Thing", "Group", "Work") and not phrase.named and not phrase.pronoun:
            beside = any(p.kind == "Goods" for p in frame.fillers["target"])
            counted = phrase.head in self.counts and many and kind == "Thing"
            if beside and (many or kind == "Thing") or counted and self._only_goods(frame.kind):
                return "Goods"
        return kind

    def _of_body(self, head: Token) -> bool:
        """ "members of the unit": who acts for a body of the state."""
        inner = [c for c in head.children if c.dep_ == "nmod" and preposition(c) in ("of", "from")]
        return any(
            (p := self.reference.by_head.get(c.i)) is not None and p.kind == "Agency" for c in inner
        )

    @staticmethod
    def _only_goods(kind: EventKind) -> bool:
        return kind.target_fillers <= {"Goods", "Place"}

    def _is_value(self, head: int) -> bool:
        """A sum of money or a day is nobody."""
        return any(f.start <= head < f.end for f in (*self.prices, *self.periods))

    def _slots(self, kind: EventKind, argument: Argument, filler: str) -> list[Slot]:
        positions = {argument.position}
        if argument.position == "possessor":
            positions = {"object", "of", "subject", "by"}
        elif argument.position == "modifier":
            positions = {"object", "of"} if filler in ("Group", "Person", "Goods") else set()
        order = {"target": 0, "agent": 1, "recipient": 2}
        fitting = [
            s
            for s in kind.slots
            if positions & set(s.positions)
            and filler in {x for f in s.fillers for x in STANDS_FOR.get(f, ())}
        ]
        if argument.position == "subject":
            return sorted(fitting, key=lambda s: s.fills != "agent")
        if argument.position == "possessor" and filler in ("Agency", "Organization"):
            return [s for s in fitting if s.fills == "agent"]
        return sorted(fitting, key=lambda s: order.get(s.fills, 3))

    def _meant(self, argument: Argument) -> Phrase | None:
        """Whom an argument names: in "one of the boys", "a group of migrants" those after "of"."""
        head = argument.head
        if head.lemma_.lower() in PARTITIVE or head.pos_ in ("NUM", "DET", "PRON"):
            for child in head.children:
                if child.dep_ == "nmod" and preposition(child) == "of":
                    inner = self.reference.by_head.get(child.i)
                    numeral = head.pos_ in ("NUM", "DET", "PRON")
                    if inner is not None and (numeral or self._kind(inner) in PARTED):
                        return inner
        return self.reference.by_head.get(head.i)

    def _kind(self, phrase: Phrase) -> str:
        if phrase.pronoun:
            entity = self.reference.entity(phrase)
            return entity.kind if entity is not None else phrase.kind
        return phrase.kind

    def _text(self, phrase: Phrase) -> str:
        return self.doc[phrase.start : phrase.end].text

    def _count(self, frame: Frame) -> None:
        """The number that stands with the target; of a noun in the plural, its own ("12 arrests").

        Of goods of several sorts there is no one number.
        """
        targets = frame.fillers["target"]
        if len(targets) > 1 and all(p.kind not in ("Person", "Group") for p in targets):
            return
        if targets and targets[0].kind == "Goods" and frame.prices:
            return
        frame.count = summed(self.doc, targets, self.counts)
        if frame.count is not None:
            return
        for phrase in frame.fillers["target"]:
            for head in (phrase.head, *self._partitive_heads(phrase)):
                if self.counts.get(head):
                    frame.count = self.counts[head][0]
                    return
        trigger = frame.trigger
        if trigger.pos_ == "NOUN":
            heads = [trigger.i, *([trigger.head.i] if partitive(trigger) else [])]
            frame.count = next((self.counts[h][0] for h in heads if self.counts.get(h)), None)

    def _partitive_heads(self, phrase: Phrase) -> list[int]:
        head = self.doc[phrase.head]
        if head.dep_ == "nmod" and preposition(head) == "of":
            return [head.head.i]
        return []

    def _enough(self, frame: Frame) -> bool:
        """Someone or something must fill it; a noun alone ("the rescue") tells nothing new."""
        fillers = frame.fillers
        agents = {id(self.reference.entity(p)) for p in fillers["agent"]}
        if any(id(self.reference.entity(p)) in agents for p in fillers["target"]):
            return False  # nobody does it to himself
        people = fillers["target"] or fillers["agent"]
        beyond = fillers["origin"] or fillers["destination"] or fillers["recipient"] or frame.prices
        barred = frame.barred and not (frame.kind.crime and fillers["target"])
        if barred or self._paid(frame) or other_sense(frame):
            return False
        if frame.weak and frame.trigger.lemma_.lower() in frame.kind.control_verbs:
            return bool(fillers["target"])
        if frame.weak:
            if frame.kind.crime and self._on_after_answer(frame.trigger):
                return False
            strong = not frame.kind.crime and any(
                p.kind in BODIES and self.doc[p.head].lower_ != "agent" for p in fillers["agent"]
            )
            return bool(fillers["target"] and (beyond or strong or fillers["place"]))
        head = frame.trigger.head
        if frame.trigger.dep_ == "acl" and head.lower_ == "those" and not among(frame.trigger):
            return False  # "those arrested": told before
        if frame.trigger.pos_ in ("NOUN", "PROPN"):
            if frame.prices:
                return True
            if frame.kind.crime:
                told = fillers["agent"] or frame.count or fillers["place"] or frame.when
                return bool(fillers["target"] and told)
            thing = not frame.kind.target_fillers <= PEOPLE
            known = bool(fillers["agent"] or fillers["place"] or thing)
            return bool(fillers["target"] or frame.count or (known and frame.when))
        if frame.prices or fillers["target"]:
            return True
        if frame.count is not None and frame.kind.takes_people:
            return True
        return bool((people and beyond) or (frame.offences and people) or self._reported(frame))

    def _on_after_answer(self, trigger: Token) -> bool:
        """ "rescued and taken to a shelter": what the authorities go on to do is no crime."""
        options = self.trigger_tokens.get(trigger.head.i) if trigger.dep_ == "conj" else None
        return bool(options) and all(not o.kind.crime and not o.weak for o in options or ())

    def _paid(self, frame: Frame) -> bool:
        """ "charged buyers 75,000 yuan", "fined him": a sum as object of a kind that has no price."""
        if frame.kind.crime and any(self._owed(f) for f in frame.prices):
            return True
        if self._costs(frame.kind) or frame.trigger.pos_ != "VERB":
            return False
        objects = [c for c in frame.trigger.children if c.dep_ in ("obj", "iobj", "obl:unmarked")]
        objects += [c for o in objects for c in o.children if c.dep_ == "nmod:unmarked"]
        return any(
            c.lemma_.lower() in ("fee", "interest", "average")
            or any(f.start <= c.i < f.end for f in self.prices)
            for c in objects
        )

    def _owed(self, found: Found) -> bool:
        """Whether a sum is what a court orders: "restitution of $84,000"."""
        near = self.doc[max(0, found.start - 4) : found.end + 3]
        return any(t.lemma_.lower() in OWED for t in near)

    @staticmethod
    def _reported(frame: Frame) -> bool:
        """ "Police raided at dawn": a body of the state is enough for what only it does."""
        return bool(not frame.kind.crime and frame.fillers["agent"] and frame.fillers["place"])


def _doer(head: Token) -> bool:
    """Whether a noun is made like one who does something: -er, -or, -ist, -ant, -man, or a title."""
    lemma = head.lemma_.lower()
    if any(lemma in words for words in word_table("roles.tsv").values()):
        return True
    return (
        len(lemma) > 4
        and lemma.endswith(
            ("er", "or", "ist", "ant", "ent", "ian", "man", "woman", "ee", "eer", "arch", "chief")
        )
        and not lemma.endswith("ment")
        and lemma not in THINGS
    )


REMAINS = frozenset("body corpse remain remains skeleton".split())  # no goods
# Nouns that are made like doers and are none.
THINGS = frozenset(
    "warrant order letter paper power water river number corner border matter counter answer offer "
    "center weather shelter winter summer theater computer container trailer helicopter cover "
    "document event incident accident content patent percent restaurant plant amount account "
    "constant vessel tanker freighter cruiser newspaper folder drawer motor tractor factor sector "
    "corridor error terror horror labor harbor odor door floor".split()
)


def best(readings: Sequence[Frame], enough: Callable[[Frame], bool] = bool) -> Frame:
    """Return the reading that most speaks for: whose needs are met, with a target, by a strong trigger."""
    return max(
        readings,
        key=lambda f: (
            enough(f),
            bool(f.fillers["target"] or f.count),
            not f.weak,
            f.weight,
            f.kind.notation,
        ),
    )


# Where someone is kept or judged is not where it happened.
NO_SCENE = frozenset(["prison", "jail", "court", "custody", "statement"])
# Who does no arresting, charging, raiding.
OUTLAWS = frozenset(["Ring", "Group"])
OWED = frozenset("restitution compensation damages fine bail bond tax forfeiture reward".split())
BODIES = frozenset(["Agency", "Organization", "Fund"])
PARTED = frozenset(["Group", "Person", "Goods", "Ring", "Offence"])
PARTITIVE = frozenset(
    "one two three some many most several dozen hundred thousand score group number total pair couple "
    "batch load handful majority half rest all each both none kilogram kilo tonne ton gram piece "
    "consignment shipment haul cache type kind".split()
)
