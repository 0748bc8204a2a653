"""What the network gets wrong around nouns: lists taken for appositions, participles and gerunds before them."""

from __future__ import annotations

from collections.abc import Sequence

from ringtrace.ingest.language.clauses import FINITE
from ringtrace.ingest.language.named_mended import DEFINITE, OWN, NamedTree
from ringtrace.ingest.words import words_of
from ringtrace.nouns.calendar import MONTHS, WEEKDAYS

JOURNEYS = frozenset("journey trip crossing passage voyage ride transport lift flight".split())
CHARGING = frozenset(
    "charged charge charges charging took taken take takes taking asked demanded collected paid pay".split()
)
BEHIND_ASIDE = frozenset("from to via through across into out in at near off on outside".split())
RAIDS = frozenset(
    "raid raids operation operations search searches swoop swoops sweep sweeps sting crackdown".split()
)
MOVED = frozenset(
    "moved moving smuggled smuggling brought bringing took taking transported transporting trafficked trafficking "
    "recruited recruiting lured luring shipped shipping sent sending drove driving flew flying carried carrying "
    "ferried led stole kidnapped abducted".split()
)
OBJECTS = ("obj", "iobj")


class PhrasesTree(NamedTree):
    """A tree whose nouns can be mended in place."""

    def due(self, word: int) -> None:
        """ "Ann Lee is due in court", "was due before a judge": it is she who is due, and no court is."""
        place = self.heads[word]
        if self.relations[word] != "case":
            place = next((k for k in self.children[word] if "cop" in self.below(k)), word)
        if place <= word or "cop" not in self.below(place):
            return
        above, relation = self.heads[place], self.relations[place]
        if self.relations[word] == "case":
            self.hang(word, above, relation)
            if above == place:
                self.children[place].remove(word)
                self.heads[word] = word
            self.hang(place, word, "obl")
        for part in [k for k in self.children[place] if k < word]:
            self.hang(part, word, self.relations[part])

    def quoted(self, verb: int) -> bool:
        """ "'I did it,' Ann Lee told the judge, and was jailed": it goes on from what is told, not from the quote."""
        before = self.heads[verb]
        said = self.heads[before]
        outside = self.relations[before] == "ccomp" and before < said < verb
        quote = any(mark in self.words[before:said] for mark in ('"', "”", "''"))
        if not (outside and quote) or any(r.startswith("nsubj") for r in self.below(verb)):
            return False
        self.hang(verb, said, "conj")
        return True

    def opening(self, deed: int) -> None:
        """ "Arraigned before a magistrate, Ann Lee denied theft": a participle is no second subject."""
        verb = self.heads[deed]
        later = (k for k in self.children[verb] if k > deed and self.relations[k] == "nsubj")
        if any(self.words[self.left_edge(k) - 1] == "," and k < verb for k in later):
            self.relations[deed] = "advcl"

    def after_source(self, time: int) -> None:
        """ "According to the indictment, between May and June the couple sold her": it does not date itself."""
        source = self.heads[time]
        case, verb = self.left_edge(time), self.heads[source]
        according = self.words[self.left_edge(source)].lower() == "according"
        if according and source < case < time < verb and self.words[case - 1] == ",":
            self.hang(time, verb, "obl")

    def listed(self, second: int) -> None:
        """ "Nine passengers, the driver and his assistant": one man is no two, and nine are no two either."""
        first = self.heads[second]
        rest = [k for k in self.children[second] if self.relations[k] == "conj"]
        rest += [k for k in self.children[first] if self.relations[k] == "conj" and k > second]
        if len(rest) != 1 or not self.words[second].islower():
            return
        below = {
            t: [self.words[k].lower() for k in self.children[t]] for t in (first, second, *rest)
        }
        kin = any(
            self.relations[k] == "nmod:poss" for t in (second, *rest) for k in self.children[t]
        )
        each = all(
            set(below[t]) & DEFINITE and not self.words[t].lower().endswith("s")
            for t in (second, *rest)
        )
        counted = [k for k in self.children[first] if self.relations[k] == "nummod"]
        many = (
            each
            and bool(counted)
            and self.words[counted[0]].lower() not in ("two", "2", "three", "3")
        )
        theirs = (
            bool(counted) and "their" in below[second]
        )  # "the two sisters, their cousin and a cook"
        thing = self.words[first].lower().removesuffix("s") in words_of("kinds.tsv", "Goods")
        singular = {"a", "an"} & set(below[second]) and not self.words[second].endswith("s")
        goods = (
            thing and counted and singular and self.words[rest[0]].endswith("s")
        )  # "two rifles, a van and masks"
        if many or theirs or goods or (kin and not counted and {"a", "an"} & set(below[first])):
            self.relations[second] = "conj"

    def for_journey(self, journey: int) -> None:
        """ "Took 900 euros from each girl for the journey": the journey is paid for, no girl is for it."""
        above = self.heads[journey]
        if self.words[journey].lower() not in JOURNEYS or self.relations[journey] != "nmod":
            return
        between = range(above, journey)
        while self.relations[above] in ("nmod", "obl", "obj", "iobj", "advmod", "det", "conj"):
            above = self.heads[above]
        paid = self.words[above].lower() in CHARGING and above < journey
        if paid and any(self.words[k][:1].isdigit() for k in range(above, between[0] + 1)):
            self.hang(journey, above, "obl")

    def others(self, other: int) -> None:
        """ "The head of Daura and five others", "the owner of a shop and his two sons": they are with him, and not
        with what is his.
        """
        below = [self.words[k].lower() for k in self.children[other]]
        if self.words[self.heads[other]].isdigit() and self.words[other].istitle():
            if (
                self.words[self.left_edge(other) - 1] == ","
            ):  # "a woman of 44, Ann Lee, and her son"
                self.hang(other, self.heads[self.heads[other]], "appos")
            return
        counted = "nummod" in self.below(other)
        if (counted or {"a", "an"} & set(below)) and self.measured(other):
            return
        more = counted and (self.words[other].lower() == "others" or "other" in below)
        first = self.heads[other]
        if "nummod" in self.below(first) or self.words[first].endswith("s"):
            return
        people = words_of("kinds.tsv", "Person", "Group")
        kin = bool(OWN & set(below)) and self.words[first].lower() not in people
        if not (more or kin):
            return
        while self.relations[first] == "nmod":
            first = self.heads[first]
        if kin and not more and self.words[first].lower() not in people:
            return
        if self.relations[first] in ("obj", "nsubj", "nsubj:pass", "obl:agent"):
            self.hang(other, first, "conj")

    def both(self, second: int) -> None:
        """ "A mother of six and her sister were charged": a verb has one subject, the two of them."""
        verb = self.heads[second]
        first = next(
            (k for k in self.children[verb] if self.relations[k].startswith("nsubj")), verb
        )
        edge = self.left_edge(second)
        joined = "and" in self.words[edge - 1 : edge + 1]
        if first < second < verb and joined and self.relations[first] == self.relations[second]:
            self.hang(second, first, "conj")

    def behind_aside(
        self, noun: int, case: int, names: Sequence[tuple[int, int, str]], tags: list[str]
    ) -> None:
        """ "Moved 11 girls, some as young as nine, from X to Y": towns and days behind an aside are not in it."""
        town = any(a <= noun < b and kind == "LOC" for a, b, kind in names)
        day = self.words[noun][:1].isdigit() or self.words[noun] in {*MONTHS, *WEEKDAYS}
        if not (town or day or self.words[case] == "out"):
            return
        comma = next((k for k in range(case - 2, max(case - 12, 0), -1) if self.words[k] == ","), 0)
        inside = range(comma + 1, case - 1)
        if not comma or len(inside) == 0 or any(tags[k] in FINITE for k in inside):
            return
        first = self.words[inside[0]].lower()
        if first in ("and", "or", "but") or (tags[inside[0]] in ("IN", "TO") and first != "of"):
            return
        whole = comma - 1
        while self.relations[whole] not in OBJECTS and self.heads[whole] < whole:
            whole = self.heads[whole]
        verb = self.heads[whole]
        behind = tags[verb].startswith("VB") and self.relations[whole] in OBJECTS and verb < whole
        home = self.words[case] == "from" and self.words[verb].lower() not in MOVED
        if home:
            return  # "found 54 people, including children, from Peru"
        if behind and self.heads[noun] != verb and not self.is_under(verb, noun):
            self.hang(noun, verb, "obl")

    def raided(self, noun: int) -> None:
        """ "Arrested eleven traffickers in raids in X": they were arrested there, and deal in no raids."""
        people = self.heads[noun]
        case = self.words[self.left_edge(noun)].lower()
        scene = self.words[noun].lower() in RAIDS and case in ("in", "during")
        if scene and self.relations[people] == "obj" and people < noun:
            self.hang(noun, self.heads[people], "obl")

    def aged(self, aged: int, names: Sequence[tuple[int, int, str]]) -> None:
        """ "Two men aged 27 and 33 and a woman aged 24 in X": she is no age, and nobody is aged in a town."""
        people = self.heads[aged]
        told = [k for k in (*self.children[people], *self.children[aged]) if k > aged > people]
        ages = [k for k in told if self.relations[k] in ("nummod", "obj")]
        for other in [k for age in ages for k in self.children[age]]:
            if self.relations[other] == "conj" and "det" in self.below(other):
                self.hang(other, people, "conj")
        verb = people
        while (
            self.relations[verb] in ("conj", "appos", "nmod", *OBJECTS) and self.heads[verb] < verb
        ):
            verb = self.heads[verb]
        if verb == people or not people < aged:
            return
        for end in [
            k for a in (aged, *ages) for k in self.children[a] if self.relations[k] == "obl"
        ]:
            town = any(a <= end < b and kind == "LOC" for a, b, kind in names)
            if town or self.words[end] in WEEKDAYS:
                self.hang(end, verb, "obl")

    def of_whom(self, whom: int) -> None:
        """ "40 members, 14 of whom were picked up": it is the 14 who were."""
        number = self.heads[whom]
        people = self.heads[number]
        verb = next((k for k in self.children[people] if k > whom), None)
        clause = verb is not None and self.relations[verb] == "acl:relcl"
        if number != whom - 2 or self.relations[number] != "appos" or not clause or verb is None:
            return
        subjects = [k for k in self.children[verb] if self.relations[k].startswith("nsubj")]
        apart = subjects and self.left_edge(subjects[0]) == whom + 2
        if apart and self.words[number].lower() == "one":
            self.hang(subjects.pop(0), number, "appos")  # "one of whom, Ann Lee, drove the car"
        if not subjects:
            self.hang(number, verb, "nsubj:pass" if "aux:pass" in self.below(verb) else "nsubj")

    def his_men(self, number: int) -> None:
        """ "Captured the leader of the gang and four of his gunmen": they stand beside him, not beside his gang."""
        noun = self.heads[number]
        own = [w.lower() for w in self.words[number + 1 : number + 3]]
        while self.relations[noun] == "nmod" and self.heads[noun] < noun < number:
            noun = self.heads[noun]
        if (
            own[:1] == ["of"]
            and own[1:] in (["his"], ["her"], ["their"])
            and noun != self.heads[number]
        ):
            self.hang(number, noun, "conj")

    def counted_before(self, number: int) -> None:
        """ "By Wednesday evening 35 of the hostages had been freed": they are no evenings."""
        noun = self.heads[number]
        verb = self.heads[noun]
        alone = noun == number - 1 and noun < verb and self.words[number + 1 : number + 2] == ["of"]
        if alone and not any(r.startswith("nsubj") for r in self.below(verb)):
            passive = "aux:pass" in self.below(verb)
            self.hang(number, verb, "nsubj:pass" if passive else "nsubj")

    def counted_participle(self, number: int) -> None:
        """ "And 1,133 abducted children returned": a participle stands between a number and its noun."""
        deed, noun = number + 1, number + 2
        before = self.heads[noun] == deed and self.relations[noun] == "obj"
        if not before or not self.words[deed].endswith("ed") or self.heads[deed] == deed:
            return
        above = self.heads[deed]
        later = (
            k
            for k in self.children[above]
            if k > noun and self.relations[k] == "conj" and "nsubj" not in self.below(k)
        )
        verb = next(later, None)
        if verb is None:
            return
        for other in [k for k in self.children[deed] if k != noun]:
            self.hang(other, verb, self.relations[other])
        self.hang(noun, verb, "nsubj")
        self.hang(deed, noun, "amod")

    def participle(self, noun: int) -> None:
        """ "Found more than 40 kidnapped Iraqis": a participle right before a noun has it for no object."""
        deed = self.heads[noun]
        before = self.left_edge(noun) < deed < noun
        before = before and all(self.is_under(k, noun) for k in range(deed + 1, noun))
        if not (before and self.relations[deed] == "xcomp" and self.words[deed].endswith("ed")):
            return
        verb = self.heads[deed]
        for other in [k for k in self.children[deed] if k != noun]:
            self.hang(other, verb, self.relations[other])
        self.hang(noun, verb, "obj")
        self.hang(deed, noun, "amod")

    def undergone(self, noun: int) -> None:
        """ "Convicted of Sex Trafficking Three Minors": the gerund's object, as no preposition is there."""
        deed = self.left_edge(noun) - 1
        if deed < 0 or not self.words[deed].lower().endswith("ing"):
            return
        together = self.heads[deed] == self.heads[noun] < deed
        if together and self.relations[deed] == "obl":
            self.hang(noun, deed, "obj")

    def across_verb(self, noun: int) -> None:
        """ "The network trafficked women": a verb between two nouns has the first for its subject."""
        other = self.heads[noun]
        verb = noun + 1
        between = self.heads[other] == verb < other and self.relations[other] == "obj"
        if not between or any(r.startswith("nsubj") for r in self.below(verb)):
            return
        for word in [k for k in self.children[other] if k < noun]:
            self.hang(word, noun, self.relations[word])
        self.hang(noun, verb, "nsubj")
