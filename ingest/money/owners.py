"""Which trigger a sum or a day belongs to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from ringtrace.ingest.days.of_operations import begun_operation, of_arrests
from ringtrace.ingest.days.other_days import at_its_end, compared, of_birth, of_what_is_admitted
from ringtrace.ingest.days.stops import done_before
from ringtrace.ingest.days.when_clauses import behind_clause, by_who_came, cleft, told_then
from ringtrace.ingest.finders import Found
from ringtrace.ingest.finders.tense import is_of_saying
from ringtrace.ingest.money.owner_of_sum import owner_of_sum
from ringtrace.ingest.parsed import Doc, Token
from ringtrace.ingest.syntax.grammar import carries, first_of, partitive, preposition
from ringtrace.ingest.syntax.registered import registered
from ringtrace.ingest.words.law import ROLES
from ringtrace.nouns import Period, Price

WAGES = frozenset(["hour", "day", "night", "week", "month", "year", "shift"])
ENDING = frozenset("end result culminate conclude lead".split())
SHOWING = frozenset(
    "receive identify register document show record reveal indicate list count log verify confirm refer".split()
)
JUDGING = frozenset(
    "convict sentence jail imprison give get receive fine charge indict accuse arrest try parade hold detain stand face".split()
)
OPENING = frozenset("begin start open resume take".split())
PUT_OFF = frozenset("adjourn postpone delay suspend defer halt".split())
KEPT = frozenset("remand detain jail order".split())
DEADLINES = ("by ", "before ", "within ", "until ", "no later ")
ACTIVE = frozenset("active operate".split())
MEANS = frozenset("conspire use work plot scheme agree help continue".split())
LEADING = frozenset("lead run head operate control direct manage own organize organise".split())
SPEECH = frozenset("say tell announce report state add confirm".split())
_STEPS = 12  # up the tree; further than that nothing belongs together


def is_wage(found: Found) -> bool:
    """Return whether a sum is what someone earns an hour, a day, a month."""
    return isinstance(found.value, Price) and found.value.per in WAGES


class Owners:
    """The sums and days of one Doc, by the triggers that own them.

    triggers: all of them, by token. telling: those that may own a day.
    """

    def __init__(
        self,
        doc: Doc,
        prices: Sequence[Found],
        periods: Sequence[Found],
        triggers: Collection[int],
        telling: Collection[int],
    ) -> None:
        self.doc = doc
        self.triggers, self.telling = triggers, telling
        self._sums: dict[int | None, list[Found]] = defaultdict(list)
        self._days: dict[int | None, list[Found]] = defaultdict(list)
        self._conversions: dict[int, list[Found]] = defaultdict(list)  # by their first word
        for found in prices:
            self._sums[owner_of_sum(doc, found, triggers)].append(found)
            if isinstance(found.value, Price) and found.value.restates:
                self._conversions[found.start].append(found)
        for found in periods:
            then = told_then(doc, found, telling)
            owner = self._of_offence(found, self._of_day(found))
            owner = of_arrests(doc, found, owner, telling)
            day, owner = (found, owner) if then is None or (owner and then[0] is found) else then
            if owner is not None and preposition(doc[owner]) == "with":
                day = at_its_end(day)
            self._days[owner].append(day)

    def _of_offence(self, found: Found, owner: int | None) -> int | None:
        """Whose month or year one behind an offence is: "sentenced for the murder of five people in April 2017"."""
        day = found.value
        if owner is not None and of_what_is_admitted(self.doc[owner], found):
            return None
        coarse = isinstance(day, Period) and len(day.start or "") == len(day.end or "") in (4, 7)
        if owner is None or self.doc[owner].lemma_.lower() not in JUDGING:
            return owner
        if not coarse and all(d.start > found.start for d in self._days.get(owner, ())):
            return owner  # "paraded on Monday over the murder of X on May 25": the second is the murder's
        between = (self.doc[i] for i in range(found.start - 1, owner, -1) if i in self.telling)
        deed = next(between, None)
        if deed is not None and deed.tag_ == "VBG":
            deed = first_of(deed)  # "for abducting and killing a clerk in 2021"
        if deed is None or not any(c.dep_ in ("obj", "nmod") for c in deed.rights):
            return owner
        marks = {c.lower_ for c in deed.lefts if c.dep_ == "mark"} | {preposition(deed)}
        if deed.head.lemma_.lower() in ROLES:
            marks.add(preposition(deed.head))  # "for his part in abducting a clerk"
        return deed.i if marks & {"for", "of", "with", "over"} else owner

    def sums(self, trigger: Token, known: Sequence[Found], *, wages: bool = False) -> list[Found]:
        """Return the known sums and those that a trigger owns, each with its conversions.

        What someone earns is not what someone costs. wages: whether sums a day or week count.
        """
        found = list(known)
        for price in self._sums.get(trigger.i, ()):
            if (wages or not is_wage(price)) and price not in found:
                found.append(price)
        if found:
            end = found[-1].end
            behind = [p for i in range(end, end + 4) for p in self._conversions.get(i, ())]
            found += [p for p in behind if p not in found]
        return found

    def day(self, trigger: Token, *, besides: Found | None = None) -> Found | None:
        """Return the day that a trigger owns, None where it owns none. besides: one that is not it."""
        owned = [f for f in self._days.get(trigger.i, ()) if f is not besides]
        return min(owned, key=lambda f: self._apart(f, trigger.i), default=None)

    def left(self, told: Collection[int], sentence: Sequence[Token]) -> Iterator[tuple[int, Found]]:
        """Yield the full days behind owners that tell of nothing, with those. told: what does."""
        for owner, days in self._days.items():
            if owner is None or owner in told or not sentence[0].i <= owner <= sentence[-1].i:
                continue
            for day in days:
                period = day.value
                if not isinstance(period, Period) or day.start < owner:
                    continue
                if period.start == period.end and "-" in (period.start or "")[5:]:
                    yield owner, day

    def _apart(self, found: Found, trigger: int) -> tuple[int, int]:
        """How far a day stands from a trigger: others between them, then words; before it counts more."""
        low, high = sorted((found.start, trigger))
        between = sum(
            1 for i in range(low + 1, high) if i in self.telling and self.doc[i].pos_ == "VERB"
        )
        return between, abs(found.start - trigger) + (4 if found.start < trigger else 0)

    def _of_day(self, found: Found) -> int | None:
        """The first trigger above a day in the tree; a verb of saying stops the climb."""
        node = self.doc[found.head]
        if node.dep_ == "nmod:poss" and node.head.i not in self.triggers:
            return None  # "documents on today's attack"
        if (
            is_of_saying(self.doc, found.start)
            or of_birth(self.doc, found)
            or compared(self.doc, found)
        ):
            return None
        if found.value.text.lower().startswith("until") and node.head.lemma_.lower() in KEPT:
            return None  # "were remanded until 4 July"
        if found.start - 1 in self.telling and self.doc[found.start - 1].pos_ == "VERB":
            return found.start - 1  # "people taken last week from two buses have been freed"
        noun = node.head
        led = (
            noun.dep_ == "nsubj" and noun.head.lemma_ in ENDING
        )  # "Tuesday's raids led to the arrest of"
        if (
            noun.pos_ == "NOUN"
            and noun.i in self.triggers
            and 0 <= noun.i - found.end < 2
            and not led
        ):
            return noun.i if noun.i in self.telling else None  # "the 2016 kidnapping"
        if (clause := cleft(node)) is not None and clause.i in self.telling:
            return clause.i
        aside = False
        for _ in range(_STEPS):
            if node.lemma_.lower() in SHOWING:  # "figures for May show nine smugglers detained"
                shown = (c for c in node.children if c.dep_ in ("obj", "ccomp", "nsubj:pass"))
                told = [t for c in shown for t in (c, *c.rights)]
                told += [
                    g for t in told for g in t.lefts if g.dep_ == "amod"
                ]  # "340 trafficked men"
                if any(t.i in self.telling for t in told):
                    return next(t.i for t in told if t.i in self.telling)
            leads = node.dep_ == "nsubj" and node.head.lemma_ in ENDING
            if node.i in self.telling and not found.start <= node.i < found.end and not leads:
                return behind_clause(found, node) or node.i
            if (
                node.dep_ == "acl" and node.lemma_.lower() in PUT_OFF
            ):  # "the trial, adjourned in May"
                return None
            due = found.value.text.lower().startswith(DEADLINES)
            if due and node.dep_ == "xcomp" and node.head.i in self.triggers:
                return None  # "were told to pay by Friday"
            for child in node.children:  # "has been in custody since May"
                if child.dep_ == "cop" and child.i in self.telling:
                    return child.i
            for (
                child
            ) in node.children:  # "77 cases of theft were reported", "there were 58 kidnappings"
                if child.dep_ in ("nsubj", "nsubj:pass", "obj"):
                    counted = (t.i for t in child.subtree if t.i in self.telling and registered(t))
                    if (deed := next(counted, None)) is not None:
                        return deed
            for child in node.children:  # "the raid was carried out on Monday"
                if carries(node, child):
                    noun = next((c for c in child.children if partitive(c)), child)
                    if noun.i in self.telling and noun.pos_ == "NOUN":
                        return noun.i
            if node.pos_ == "VERB" and node.lemma_.lower() not in SPEECH:
                for child in node.children:  # "in May police went to nine towns and arrested them"
                    goes_on = (
                        done_before(child, self.telling) is node
                    )  # "held up a bus in May and took"
                    if child.i in self.telling and goes_on:
                        return child.i
                    if found.end > node.i:
                        continue
                    if child.dep_ == "conj" and child.i in self.telling:
                        return child.i
                    bare = (g.i for g in child.rights if g.dep_ == "acl" and g.tag_ == "VBN")
                    if child.dep_ == "conj" and (deed := next(bare, None)) in self.telling:
                        return deed  # "640 victims were identified and 112 traffickers convicted"
            if node.pos_ == "VERB" and found.end <= node.i and node.lemma_.lower() not in SPEECH:
                for child in node.lefts:  # "the kidnapping of two nuns, on 3 May, shocked the town"
                    own = child.dep_ == "nsubj" and child.pos_ == "NOUN" and child.i < found.start
                    if own and child.i in self.telling:
                        return child.i
            if node.pos_ == "VERB":  # "on 28 May the family received a call demanding a ransom"
                for child in (g for c in node.rights if c.dep_ == "obj" for g in c.rights):
                    if child.dep_ == "acl" and child.tag_ == "VBG" and child.i in self.telling:
                        return child.i
            if node.lemma_.lower() in ACTIVE:  # "was active until 2011 and kidnapped 20 men"
                for child in node.children:
                    if child.dep_ == "conj" and child.i in self.telling:
                        return child.i
                ring = node.head if node.dep_ == "acl:relcl" else node
                if ring.dep_ == "nsubj" and ring.head.i in self.telling:
                    return ring.head.i  # "the gang, which was active until 2011, sold 20 girls"
            if node.lemma_.lower() in LEADING and found.end <= node.i:
                things = (c for c in node.rights if c.dep_ == "obj")
                for child in (g for c in things for g in c.rights if g.dep_.startswith("acl")):
                    if child.i in self.telling:  # "from 2012 to 2016 he led a ring that sold women"
                        return child.i
            if node.lemma_.lower() in MEANS:  # "from 2014 on, he used threats to compel them"
                for child in node.children:
                    if child.dep_ in ("xcomp", "advcl") and child.i in self.telling:
                        return child.i
            if node.lemma_.lower() in ENDING or (
                node.dep_ == "nsubj" and node.head.lemma_ in ENDING
            ):
                verb = node if node.lemma_.lower() in ENDING else node.head
                for child in verb.rights:  # "ended on Tuesday with five convictions"
                    noun = next((c for c in child.children if partitive(c)), child)
                    if noun.pos_ == "NOUN" and noun.i in self.telling:
                        return noun.i
            if node.pos_ == "VERB" and node.lemma_.lower() not in SPEECH:
                for child in node.rights:  # "her ordeal ended on Friday when soldiers freed her"
                    if child.dep_ == "advcl" and child.i in self.telling:
                        marks = {c.lower_ for c in child.lefts if c.dep_ in ("mark", "advmod")}
                        if marks & {"when", "as"} or (child.tag_ == "VBG" and not marks):
                            return child.i  # "attacked a village on Monday, killing 12"
            if node.dep_ == "xcomp" and node.lemma_.lower() in OPENING:
                for child in node.head.lefts:  # "her trial is set to begin on September 16"
                    if child.dep_.startswith("nsubj") and child.i in self.telling:
                        return child.i
            said = node.pos_ == "VERB" and node.lemma_.lower() in SPEECH
            beside = node.dep_ == "parataxis" and node.head.i < node.i
            if beside and any(t.text == ";" for t in self.doc[node.head.i : node.i]):
                return None  # "52 were kidnapped in 2018; this year there have been 40"
            if (operation := begun_operation(node, self.triggers)) is not None:
                return operation
            since = node.dep_ == "advcl" and any(
                c.lower_ == "since" and c.i < found.start for c in node.lefts
            )
            then = any(c.lower_ == "when" for c in node.lefts) and node.dep_ == "advcl"
            if then and any(c.lower_ in ("had", "'d") for c in node.head.lefts):
                return None  # "had been held for months when she escaped in March"
            if since:  # "freed since Thailand cut the power in February"
                return None
            if node.head.i == node.i or (said and node.i != found.head):
                return self._after_front(found, node)
            if (went_on := by_who_came(node)) is not None and went_on.i in self.telling:
                return went_on.i
            outside = (
                not found.start <= node.i < found.end
            )  # not "a spree that began in May and ended"
            aside |= outside and node.dep_ == "acl:relcl" and node.head.i < found.start
            before = node.dep_ == "acl" and node.head.dep_.startswith("nsubj")
            aside |= before and node.i < found.start < node.head.head.i  # "men sought in May were"
            node = node.head
            if aside and node.pos_ == "VERB":  # "who went missing in May, was freed"
                return None
        return None

    def _after_front(self, found: Found, said: Token) -> int | None:
        """ "From 2012 to 2016 the gang abducted 13 people, the court heard": a day at the front of a
        sentence that ends with the saying, or puts it in commas, is that of what is told."""
        sentence = said.sent
        if any(t.is_alpha and t.pos_ != "ADP" for t in self.doc[sentence.start : found.start]):
            return None
        told = [
            i
            for i in range(found.end, sentence.end)
            if i in self.telling and self.doc[i].pos_ == "VERB"
        ]
        aside = said.i + 1 < sentence.end and said.nbor(1).text == ","
        below = bool(told) and self.doc[told[0]].dep_ == "xcomp"  # "were reported abducted"
        return told[0] if told and (told[0] < said.i or aside or below) else None
