"""What the network gets wrong around nouns: lists taken for appositions, participles and gerunds before them."""

from __future__ import annotations

from ringtrace.ingest.language.doers_mended import DoersTree
from ringtrace.ingest.words import word_table

OWN = frozenset(["his", "her"])
JOURNEYS = frozenset("journey trip crossing passage voyage ride transport lift flight".split())
CHARGING = frozenset(
    "charged charge charges charging took taken take takes taking asked demanded collected paid pay".split()
)
ACCOMPLICES = frozenset(
    "accomplice co-accused co-defendant codefendant accused defendant partner".split()
)
TERMS = frozenset("term sentence trial conviction arrest appeal case release acquittal".split())
GRANTING = frozenset("refused refuse denied granted grant gave given allowed awarded".split())
DEFINITE = frozenset("the his her their its".split())


class PhrasesTree(DoersTree):
    """A tree whose nouns can be mended in place."""

    def addressed(self, name: int) -> None:
        """ "The man held was his driver, Ann Lee": nobody is spoken to; "the Senate building, its president, Ann
        Lee, said": she is the president.
        """
        calling = self.heads[name]
        if self.words[name - 1] != "," or not self.words[calling].islower() or calling >= name:
            return
        if self.relations[name] == "vocative" and calling == name - 2:
            self.relations[name] = "appos"
        beside = name - 2
        twice = self.relations[beside] == self.relations[name] == "appos"
        if twice and self.heads[beside] == calling and "nmod:poss" in self.below(beside):
            self.hang(name, beside, "appos")

    def beside_kin(self, name: int) -> None:
        """ "Ann Lee and her uncle Bo": he is no part of her name; "the term of his co-accused, Bo Ek": he is the
        co-accused.
        """
        noun, above = name - 1, self.heads[name]
        if self.relations[name] == "flat" and above < noun and self.words[noun].islower():
            if self.words[noun - 1].lower() in DEFINITE and self.heads[noun] != name:
                self.hang(name, noun, "appos")
            return
        noun = name - 2
        behind = self.words[name - 1] == "," and self.words[noun].lower() in ACCOMPLICES
        if behind and self.relations[name] == "appos" and self.words[above] in TERMS:
            if self.heads[noun] == above < noun and self.relations[noun] in ("nmod", "amod"):
                self.hang(name, noun, "appos")

    def given(self, name: int, last: int) -> None:
        """ "Refused Ann Lee permission to appeal": she is given something, she names no sort of it."""
        thing = self.heads[name]
        verb = self.heads[thing]
        told = self.relations[name] == "compound" and thing == last and verb == name - 1
        if told and self.relations[thing] == "obj" and self.words[verb].lower() in GRANTING:
            self.hang(name, verb, "iobj")

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

    def whole_names(self) -> None:
        """ "Wen Juan Cai and Mei Fang Lo": nothing hangs on the middle of a name."""
        for word in range(len(self.heads)):
            above = self.heads[word]
            while self.relations[above] == "flat" and self.heads[above] != above:
                above = self.heads[above]
            inside = self.relations[word] in ("flat", "conj", "acl:relcl")
            if inside and above not in (word, self.heads[word]) and above < word:
                self.hang(word, above, self.relations[word])

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
        if many or theirs or (kin and not counted and {"a", "an"} & set(below[first])):
            self.relations[second] = "conj"

    def leader(self, name: int) -> None:
        """ "The leader of a gang that made them beg in Datong, X, was held": X is the leader and no town."""
        name = self.top(name)
        above = self.heads[name]
        if self.relations[name] != "appos" or not self.words[above][:1].isupper():
            return
        while self.heads[above] != above and not self.relations[above].startswith("nsubj"):
            above = self.heads[above]
        somebody = self.words[above].lower() in word_table("kinds.tsv")["Person"]
        if somebody and self.heads[above] > name:
            self.hang(name, above, "appos")

    def beside(self, second: int) -> None:
        """ "He and his uncle, X, are accused": X is the uncle, as no "he" has another name behind it."""
        first = self.heads[second]
        if self.words[first].lower() not in ("he", "she", "they", "i", "we"):
            return
        between = [k for k in self.children[first] if first < k < second]
        joined = [k for k in between if self.relations[k] == "conj"]
        if joined:
            self.hang(second, joined[-1], "appos")

    def named_last(self, name: int) -> None:
        """ "X and his driver, Ann Lee, were": she is the driver; "the accused, X and his wife Celia": X and his wife."""
        head, comma = self.heads[name], name - 1
        if self.relations[name] != "appos" or head > name or self.words[comma] != ",":
            return
        beside = [k for k in self.children[head] if self.relations[k] == "conj"]
        if comma - 1 in beside and self.words[comma - 1].islower():
            self.hang(name, comma - 1, "appos")
        for other in beside:
            owned = [k for k in self.children[other] if self.relations[k] == "nmod:poss"]
            joined = [k for k in self.children[other] if self.relations[k] == "cc"]
            if other > name and owned and joined and self.words[owned[0]].lower() in OWN:
                if self._right_edge(name) == joined[0] - 1 and self.words[head].endswith("s"):
                    self.hang(other, name, "conj")

    def named_behind(self, name: int) -> None:
        """ "Booked a doctor couple, Ann Lee and Bo Lee, after": they are the couple, and book nobody."""
        verb, comma = self.heads[name], self.left_edge(name) - 1
        if self.relations[name] != "nsubj" or verb > comma or self.words[comma] != ",":
            return
        people = [
            k
            for k in self.children[verb]
            if verb < k < comma and self.relations[k] == "obj" and self.words[k].islower()
        ]
        if people and people[-1] == comma - 1:
            self.hang(name, people[-1], "appos")

    def _right_edge(self, head: int) -> int:
        while behind := [k for k in self.children[head] if k > head]:
            head = behind[-1]
        return head

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

    def named(self, preposition: int) -> None:
        """ "Against travel agent Ann Lee": it is she who stands under it, and not the word before her name."""
        title = self.heads[preposition]
        if title < self.heads[title]:
            self.hang(preposition, self.heads[title], "case")

    def others(self, other: int) -> None:
        """ "The head of Daura and five others", "the owner of a shop and his two sons": they are with him, and not
        with what is his.
        """
        below = [self.words[k].lower() for k in self.children[other]]
        counted = "nummod" in self.below(other)
        if (counted or {"a", "an"} & set(below)) and self.measured(other):
            return
        more = counted and (self.words[other].lower() == "others" or "other" in below)
        first = self.heads[other]
        if "nummod" in self.below(first) or self.words[first].endswith("s"):
            return
        people = word_table("kinds.tsv")["Person"] | word_table("kinds.tsv")["Group"]
        kin = bool(OWN & set(below)) and self.words[first].lower() not in people
        if not (more or kin):
            return
        while self.relations[first] == "nmod":
            first = self.heads[first]
        if kin and not more and self.words[first].lower() not in people:
            return
        if self.relations[first] in ("obj", "nsubj", "nsubj:pass", "obl:agent"):
            self.hang(other, first, "conj")

    def measured(self, other: int) -> bool:
        """ "110 kg of cocaine, 30 boats and 13 cars": what is counted goes with what is counted before it."""
        first = self.heads[other]
        whole = self.heads[first]
        of = self.words[self.left_edge(first)].lower() == "of"
        if not of or "nummod" in self.below(first) or "nummod" not in self.below(whole):
            return False
        self.hang(other, whole, "conj")
        return True

    def both(self, second: int) -> None:
        """ "A mother of six and her sister were charged": a verb has one subject, the two of them."""
        verb = self.heads[second]
        first = next(
            (k for k in self.children[verb] if self.relations[k].startswith("nsubj")), verb
        )
        joined = self.words[self.left_edge(second) - 1] == "and"
        if first < second < verb and joined and self.relations[first] == self.relations[second]:
            self.hang(second, first, "conj")

    def behind_age(self, place: int) -> None:
        """ "Pulled 11 girls, aged nine to 15, out of a brothel": nobody is aged out of it."""
        people = self.heads[self.heads[place]]
        verb = self.heads[people]
        if self.words[self.left_edge(place) - 1] == "," and verb < people < place:
            self.hang(place, verb, "obl")

    def of_whom(self, whom: int) -> None:
        """ "40 members, 14 of whom were picked up": it is the 14 who were."""
        number = self.heads[whom]
        people = self.heads[number]
        verb = next((k for k in self.children[people] if k > whom), None)
        clause = verb is not None and self.relations[verb] == "acl:relcl"
        if number != whom - 2 or self.relations[number] != "appos" or not clause or verb is None:
            return
        if not any(r.startswith("nsubj") for r in self.below(verb)):
            self.hang(number, verb, "nsubj:pass" if "aux:pass" in self.below(verb) else "nsubj")

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
