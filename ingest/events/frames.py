"""What fills the slots of a trigger, by nothing but the ontology's table of kinds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from ringtrace.ingest.counts.counted import (
    add_count,
    add_members,
    add_named_doers,
    drop_bare_numbers,
)
from ringtrace.ingest.events.day_left import late_day, leave_day
from ringtrace.ingest.events.day_of_cause import day_of_cause, of_what_followed
from ringtrace.ingest.events.enough import enough
from ringtrace.ingest.events.network import Answers
from ringtrace.ingest.events.offences import add_counts, of_deed, offence_beside
from ringtrace.ingest.events.recast import found_dead
from ringtrace.ingest.events.sharing import (
    share_circumstances,
    share_doer,
    share_force,
    share_front,
    share_moment,
    share_range,
    share_result,
    share_time,
)
from ringtrace.ingest.events.slots import add_listed_money, fill, kind_meant
from ringtrace.ingest.events.taught import (
    besides,
    surety,
    taken_over,
    taught_options,
    tells_something,
)
from ringtrace.ingest.events.taught_days import give_days
from ringtrace.ingest.events.taught_more import further
from ringtrace.ingest.events.taught_numbers import give_counts, give_sums
from ringtrace.ingest.events.told_as_one import tell_as_one
from ringtrace.ingest.finders import Found
from ringtrace.ingest.frame import Frame, best
from ringtrace.ingest.money.demands import tells_of_captives
from ringtrace.ingest.money.owner_of_sum import owner_of_sum
from ringtrace.ingest.money.owners import Owners
from ringtrace.ingest.money.paid_arguments import BRINGING, paid_arguments
from ringtrace.ingest.money.payments import LEVIES, MONEY, options
from ringtrace.ingest.money.sums_owed import is_owed
from ringtrace.ingest.money.sums_told import sums_told
from ringtrace.ingest.parsed import Doc, Token
from ringtrace.ingest.phrase import PEOPLE
from ringtrace.ingest.places.scene import add_places, add_places_of_prices, add_surroundings
from ringtrace.ingest.places.setting import attackers, convicting
from ringtrace.ingest.places.whereabouts import share_place
from ringtrace.ingest.reference.reference import Reference
from ringtrace.ingest.senses.captives import captives, saved, tried
from ringtrace.ingest.senses.carriers import is_carrier, is_inert, is_journey, is_passed
from ringtrace.ingest.syntax.clause import arguments
from ringtrace.ingest.syntax.ellipsis import left_out
from ringtrace.ingest.syntax.grammar import (
    among,
    coordinated,
    first_of,
    preposition,
    unmarked_passive,
)
from ringtrace.ingest.syntax.joint import helpers
from ringtrace.ingest.syntax.kinds import REMAINS
from ringtrace.ingest.syntax.obliques import WAYS, Argument
from ringtrace.ingest.syntax.triggers import Option
from ringtrace.nouns import Count, Period, Price
from ringtrace.ontology import Ontology

WINNING, HANDS = frozenset(["secure", "obtain", "win"]), frozenset(["hand", "clutch"])


class Frames:
    """All that the readings of one Doc share."""

    def __init__(
        self,
        doc: Doc,
        ontology: Ontology,
        triggers: Mapping[int, list[Option]],
        reference: Reference,
        values: Iterable[Found],
        answers: Answers,
    ) -> None:
        self.doc, self.ontology, self.reference, self.answers = doc, ontology, reference, answers
        self.counts: dict[int, list[Found]] = defaultdict(list)
        self.prices: list[Found] = []
        self.bare: list[Frame] = []  # what was read and tells too little
        self.periods: list[Found] = []
        for found in values:
            if isinstance(found.value, Count):
                self.counts[found.head].append(found)
            elif isinstance(found.value, Price):
                self.prices.append(found)
            elif isinstance(found.value, Period):
                self.periods.append(found)
        self.in_prices = {i for f in self.prices for i in range(f.start, f.end)}
        self.in_values = self.in_prices | {i for f in self.periods for i in range(f.start, f.end)}
        held = tells_of_captives(doc)
        self.captives = captives(doc, reference.entities)
        self.saved = saved(doc, reference.entities)
        self.tried = tried(doc, reference.entities)
        self.trigger_tokens = {
            t.i: kinds
            for t in doc
            if (kinds := options(t, triggers.get(t.i, []), held)) and not is_inert(t)
        }
        for used in sorted(
            {i for kinds in self.trigger_tokens.values() for o in kinds for i in o.used}
        ):
            if not self._priced_ransom(used):
                self.trigger_tokens.pop(used, None)
        sums: dict[int | None, list[Found]] = defaultdict(list)
        for price in self.prices:
            sums[owner_of_sum(doc, price, self.trigger_tokens)].append(price)
        # a weak trigger, or a verb that carries a noun, owns a day only where it tells of something
        self.telling = {
            i
            for i, kinds in self.trigger_tokens.items()
            if (
                any(not o.weak for o in kinds)
                and not (is_carrier(doc[i]) and not is_passed(doc[i], kinds))
                and not is_journey(doc[i])  # nor "moved in and arrested", "held up a bus and took"
                and doc[i].lemma_ not in ("move", "travel")
                and (doc[i].lemma_, doc[i].word(1)) != ("hold", "up")
            )
            or any(enough(self._filled(doc[i], o, sums.get(i, ())), self) for o in kinds)
        }
        self.owners = Owners(doc, self.prices, self.periods, self.trigger_tokens, self.telling)
        self.taught = taught_options(doc, answers, self.trigger_tokens, ontology)
        self.owners_taught = self.owners
        if self.taught:
            words = self.taught.keys() | self.trigger_tokens
            telling = self.taught.keys() | self.telling
            self.owners_taught = Owners(doc, self.prices, self.periods, words, telling)

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
            share_moment(frame, frames)
            share_force(frame, frames)
            share_result(frame, frames)
            if frame.when is None:
                frame.when = self._of_operation(frame) or day_of_cause(frame, self.periods)
            leave_day(frame, frames)
        weighed = [(f, self._enough(f)) for f in frames]
        rejected = [f for f, enough in weighed if not enough]
        frames = [f for f, enough in weighed if enough]
        frames += sums_told(self, sentence, frames)
        taught = [self.whole(t, o) for t in sentence for o in self.taught.get(t.i, ())]
        more = besides(frames, [*rejected, *taught])
        give_counts(self, sentence, [*frames, *more])
        give_sums(self, sentence, [*frames, *more])
        give_days(self, sentence, [*frames, *more])
        for frame in frames:
            share_front(frame, frames)
            share_range(frame, frames)
        frames = [f for f in frames if not f.by_sum or f.prices or f.fillers["target"]]
        kept = [f for f in more if tells_something(f, self.answers)]
        self.bare += [f for f in rejected if f not in kept]
        for frame in kept:
            taken_over(frame)
        frames += kept
        told = {f.trigger.i for f in frames}
        for owner, day in self.owners.left(told, sentence):
            late_day(frames, self.doc[owner], day)
        for frame in frames:
            add_surroundings(frame, self.reference, self.telling)
        share_place(frames)
        tell_as_one(frames)
        told_all = [f for frame in frames for f in (frame, *left_out(frame, self))]
        return [*told_all, *further(self, sentence, told_all)]

    def read(self, trigger: Token, option: Option) -> Frame | None:
        """Return the reading of a trigger as a kind, or None where nothing that it needs is there."""
        frame = self.whole(trigger, option)
        return frame if self._enough(frame) else None

    def whole(self, trigger: Token, option: Option) -> Frame:
        """Return all that a trigger's clause gives it as a kind, be it enough or not."""
        frame = self._filled(trigger, option)
        for doer in list(attackers(frame, self.reference)):
            frame.fillers["agent"].append(doer)
            frame.why.append(f"agent: {self.doc[doer.start : doer.end].text!r} whose attack it was")
        for helper in list(helpers(frame, self.reference)):
            if all(p.head != helper.head for p in frame.fillers["agent"]):
                frame.fillers["agent"].append(helper)
                words = self.doc[helper.start : helper.end].text
                frame.why.append(f"agent: {words!r} together with who did it")
        for court in () if frame.fillers["agent"] else convicting(frame, self.reference):
            frame.fillers["agent"].append(court)
            frame.why.append(f"agent: {self.doc[court.start : court.end].text!r} where it was")
        add_places(frame, self.reference, self.trigger_tokens)
        if frame.kind.notation == "charge" and frame.count and frame.count.head == trigger.i:
            frame.count = None  # "faces 32 charges": so many are not accused
        if not frame.offences:
            offence_beside(frame, self)
        add_counts(frame)
        if frame.kind.costs:
            wages = frame.kind.notation == "extortion"  # what a gang takes a day is none
            if not option.taught:
                frame.prices = self.owners.sums(trigger, frame.prices, wages=wages)
            # the deed stands without the sum
            if not wages and (frame.count is not None or option.kind.notation == "recruitment"):
                frame.prices = [p for p in frame.prices if not is_owed(p, self.doc)]
            add_places_of_prices(frame, self.reference)
            add_listed_money(frame, self)
        owners = self.owners_taught if option.taught else self.owners
        frame.when = day = None if found_dead(frame) else owners.day(trigger)
        if day is not None and (
            of_deed(frame, self.doc[day.start]) or of_what_followed(trigger, self.doc[day.head])
        ):
            frame.when = day = None
        if day is not None:
            frame.why.append(f"when: {self.doc[day.start : day.end].text!r}")
        return frame

    def _filled(self, trigger: Token, option: Option, sums: Sequence[Found] = ()) -> Frame:
        """What fills a trigger's slots. sums: those that it owns, where they are not found yet."""
        frame = Frame(option.kind, trigger, weak=option.weak, used=option.used)
        frame.sure = surety(self.answers, frame)
        frame.prices = list(sums) if option.kind.costs else []
        taken: set[tuple[str, int]] = set()
        found = paid_arguments(trigger, option, arguments(trigger))
        used_nouns = [self.doc[i] for i in option.used if self.doc[i].pos_ == "NOUN"]
        inside = {t.i: t for noun in used_nouns for t in noun.subtree if t.dep_ == "nmod"}
        found += [
            Argument("object", t) for noun in used_nouns for t in noun.lefts if t.tag_ == "NNS"
        ]
        found += [
            Argument("object", t)
            for noun in used_nouns
            if noun.lemma_.lower() in REMAINS  # "the banker's body was found"
            for t in noun.lefts
            if t.dep_ == "nmod:poss"
        ]
        for i in sorted(inside):  # "demanded a ransom from the family", "a case against X"
            if (before := preposition(inside[i])) in ("from", "against"):
                found.append(Argument(before, inside[i]))
            elif before in WAYS and option.kind.notation == "transport":
                for place in coordinated(inside[i]):  # "pay for a journey through X and Y"
                    found.append(Argument(before, place))
            elif before == "on" and option.kind.notation == "conviction":
                found.append(Argument("object", inside[i]))  # "imposed a sentence on X"
            elif before == "of" and inside[i].head.lemma_.lower() in HANDS:
                found.append(Argument("by", inside[i]))  # "in the hands of pirates"
            elif before == "of" and inside[i].head.lemma_.lower() in REMAINS | {"life"}:
                found.append(Argument("object", inside[i]))  # "found the bodies of two hostages"
        # "ordered them to pay": they pay, and not who orders
        ordered = (
            option.kind.costs
            and trigger.lemma_.lower() not in BRINGING
            and any(
                a.position == "object" and self._person(a.head) and a.head.i not in self.in_prices
                for a in found
            )
        )
        if found_dead(frame):  # who finds the bodies has killed nobody, nor were they killed
            found = [a for a in found if a.position not in ("subject", "by")]
            found = [a for a in found if a.head.i not in option.used]
        won = trigger.pos_ == "NOUN" and trigger.head.lemma_.lower() in WINNING
        if option.kind.notation == "conviction" and won:  # an agency that "secured the conviction"
            found = [a for a in found if a.position != "subject"]
        for argument in found:
            asked = argument.head.i in option.used or option.kind.notation == "extortion"
            if asked and argument.head.lemma_.lower() in MONEY | LEVIES:
                continue  # "a ransom was paid", "cut the sum to": no other thing
            if argument.head.i in option.used and argument.head.lower_ == "hands":
                continue  # "changed hands"
            laid = frame.kind.notation == "conviction" and (option.used or trigger.pos_ == "NOUN")
            if argument.position in ("to", "on") and laid:
                argument = Argument("object", argument.head)  # "handed jail terms to two women"
            if argument.position == "with" and any(
                c.i in option.used for c in first_of(argument.head).children
            ):
                argument = Argument("object", argument.head)  # "parted with her baby"
            if option.middle and argument.position == "of":
                continue  # "died of hunger"
            if option.middle and argument.position == "subject" and not ordered:
                argument = Argument("object", argument.head, argument.direct)
            fill(frame, argument, taken, self)
        tensed = option.weak and trigger.tag_ == "VBD" and trigger.dep_ != "conj"
        if not frame.fillers["target"] and not tensed and unmarked_passive(trigger):
            frame.barred = False
            frame.fillers["agent"] = [p for p in frame.fillers["agent"] if p.kind == "Agency"]
            for argument in found:
                if argument.position == "subject":
                    taken -= {("agent", argument.head.i)}
                    fill(frame, Argument("object", argument.head), taken, self)
        add_members(frame, self)
        add_named_doers(frame, self)
        examples = among(trigger)
        frame.among = bool(examples) and trigger.dep_ == "acl"
        for head in examples:
            fill(frame, Argument("object", head), taken, self)
        if examples and len(frame.fillers["target"]) > 1:
            targets = frame.fillers["target"]
            frame.fillers["target"] = [p for p in targets if self.doc[p.head].lower_ != "those"]
        counted = any(c.dep_ == "nummod" for c in trigger.head.children)
        frame.among &= not counted  # "was among nine people arrested": told only here
        if not frame.among:
            add_count(frame, self)
        drop_bare_numbers(frame, self)
        held = {id(self.reference.entity(p)) for p in frame.fillers["target"]}
        known = (self.captives, self.saved, self.tried)
        frame.captive, frame.saved, frame.tried = (bool(held & who) for who in known)
        return frame

    def _priced_ransom(self, used: int) -> bool:
        """ "Held for a ransom of N50 million": the ransom is told besides."""
        noun = self.doc[used]
        by = (
            o.kind.costs for kinds in self.trigger_tokens.values() for o in kinds if used in o.used
        )
        return (
            noun.lemma_ == "ransom"
            and not any(by)
            and any(c.i in self.in_prices for c in noun.rights)
        )

    def _of_operation(self, frame: Frame) -> Found | None:
        """ "Yesterday's raid on a warehouse freed 80 Afghans": they were freed in it."""
        raids = (c for c in frame.trigger.lefts if c.dep_ == "nsubj" and c.pos_ == "NOUN")
        days = (self.owners.day(c) for c in raids if c.i in self.trigger_tokens)
        return next((d for d in days if d is not None and not frame.kind.crime), None)

    def _enough(self, frame: Frame) -> bool:
        return enough(frame, self)

    def _person(self, head: Token) -> bool:
        phrase = self.reference.by_head.get(head.i) if head.lower_ != "each" else None
        return phrase is not None and kind_meant(phrase, self) in PEOPLE
