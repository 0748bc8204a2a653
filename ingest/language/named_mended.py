"""What the network gets wrong around names: whom a name is of, and who else is named beside it."""

from __future__ import annotations

from collections.abc import Sequence

from ringtrace.ingest.language.doers_mended import DoersTree
from ringtrace.ingest.words import word_table

OWN = frozenset(["his", "her"])
NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
ACCOMPLICES = frozenset(
    "accomplice co-accused co-defendant codefendant accused defendant partner".split()
)
TERMS = frozenset("term sentence trial conviction arrest appeal case release acquittal".split())
GRANTING = frozenset("refused refuse denied granted grant gave given allowed awarded".split())
WHOLE = ("nsubj:pass", "obj")
ARRANGED = frozenset("arrange arranges arranged arranging".split())
ASKED = frozenset("ask asks asked asking call calls called calling push pushed".split())
ALIASED = frozenset(["known", "nicknamed", "dubbed"])
DEFINITE = frozenset("the his her their its".split())


class NamedTree(DoersTree):
    """A tree whose names can be mended in place."""

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
        kin = self.words[noun].lower() in word_table("roles.tsv")["relative"] and self.words[
            noun - 1
        ].lower() in ("whose", *DEFINITE)
        if kin and self.heads[noun] == above and self.relations[noun] == self.relations[name]:
            self.hang(name, noun, "appos")  # "whose brother Bo was freed"
            return
        if kin and noun > 2 and self.words[noun - 2] == "and":
            other = self.top(noun - 3)
            if self.heads[other] == name != other and self.words[other].istitle():
                self.lift(other)  # "the mayor Ann Lee and her son Bo fled"
                self.hang(name, other, "conj")
                self.hang(noun, name, "nmod:desc")
                return
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

    def whole_names(self) -> None:
        """ "Wen Juan Cai and Mei Fang Lo": nothing hangs on the middle of a name."""
        for word in range(len(self.heads)):
            above = self.heads[word]
            while self.relations[above] == "flat" and self.heads[above] != above:
                above = self.heads[above]
            inside = self.relations[word] in ("flat", "conj", "acl:relcl")
            if inside and above not in (word, self.heads[word]) and above < word:
                self.hang(word, above, self.relations[word])

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
        same = [k for k in self.children[head] if self.relations[k] == "appos" and k < comma]
        beside = [k for h in (head, *same) for k in self.children[h] if self.relations[k] == "conj"]
        if comma - 1 in beside and self.words[comma - 1].islower():
            self.hang(name, comma - 1, "appos")
        for other in beside:
            owned = [k for k in self.children[other] if self.relations[k] == "nmod:poss"]
            joined = [k for k in self.children[other] if self.relations[k] == "cc"]
            if other > name and owned and joined and self.words[owned[0]].lower() in OWN:
                if self._right_edge(name) == joined[0] - 1 and self.words[head].endswith("s"):
                    self.hang(other, name, "conj")

    def described(self, name: int, tags: Sequence[str]) -> None:
        """ "The skipper of a boat, Ann Lee, 51, and a broker": she is the skipper, and nobody beside him."""
        noun = self.heads[name]
        apart = self.words[name - 1] == "," and "cc" not in self.below(name)
        aged = any(self.words[k].isdigit() for k in self.children[name])
        if self.relations[name] == "conj" and apart and aged:
            if tags[noun] == "NN" and self.words[noun].islower() and "det" in self.below(noun):
                self.hang(name, noun, "appos")

    def listed_with_kin(self, kin: int) -> None:
        """ "X, his cousin Ann Lee and Bo Ek were jailed": three people, and she is no other name of X."""
        owner = [k for k in self.children[kin] if self.relations[k] == "nmod:poss" and k < kin]
        name = [k for k in self.children[kin] if self.relations[k] == "appos" and k == kin + 1]
        if self.relations[kin] != "appos" or not owner or not name:
            return
        if self.words[owner[0]].lower() not in OWN or self.words[owner[0] - 1] != ",":
            return
        top = self.heads[kin]
        above = [kin, name[0], top]
        while self.relations[top] == "appos":
            top = self.heads[top]
            above.append(top)
        later = [k for a in above for k in self.children[a] if self.relations[k] == "conj"]
        later = [k for k in later if k > kin]
        joined = [j for k in later for j in (k, *self.children[k]) if "cc" in self.below(j)]
        for one in (kin, *later) if joined else ():
            self.hang(one, top, "conj")

    def counted_off(self, name: int) -> None:
        """ "Two nurses, Ann Lee and Bo Ek, were arrested": they are the two, and nobody besides."""
        group = self.heads[name]
        number = next((k for k in self.children[group] if self.relations[k] == "nummod"), group)
        beside = (k for above in (group, name) for k in self.children[above] if k > name)
        others = [k for k in beside if self.relations[k] == "conj"]
        set_off = name == group + 2 and self.words[group + 1] == ","
        if set_off and NUMBERS.get(self.words[number].lower()) == len(others) + 1:
            self.relations[name] = "appos"
            for other in others:
                self.hang(other, name, "conj")

    def listed_among(self, them: int) -> None:
        """ "And six others, among them a soldier, X, pleaded": he is one of them and no second subject."""
        others = self.heads[them]
        if others > them:  # "five women charged with him, among them X, have pleaded guilty"
            below = [k for k in self.children[others] if k < them]
            subjects = [k for k in below if self.relations[k].startswith("nsubj")][-1:]
            beside = [k for s in subjects for k in self.children[s] if self.relations[k] == "conj"]
            others = max([*subjects, *(k for k in beside if k < them)], default=max(them - 3, 0))
        elif self.relations[others] == "acl:relcl":
            others = self.heads[others]  # "five who were charged, among them X"
        for second in range(them + 1, min(them + 6, len(self.words))):
            bare = self.relations[second] in ("obl", "obl:agent") and "case" not in self.below(
                second
            )
            him = self.words[self.heads[second]].lower() in ("him", "her", "them")
            told = bare or him or self.relations[second].startswith("nsubj")
            if told and self.left_edge(second) == them + 1:
                if not self.is_under(others, second) and others < them:
                    self.hang(second, others, "appos")
                return

    def named_behind(self, name: int) -> None:
        """ "Booked a doctor couple, Ann Lee and Bo Lee, after": they are the couple, and book nobody."""
        verb, comma = self.heads[name], self.left_edge(name) - 1
        second = self.relations[name].startswith("nsubj")
        under = self.words[comma] in ("before", "against", "by")
        if second and verb < comma and (under or "case" in self.below(name)):
            if under:
                self.hang(comma, name, "case")
            self.relations[name] = "obl"  # "arraigned Bo Ek, 36, before Magistrate Ann Lee"
        if not second or verb > comma or self.words[comma] != ",":
            return
        people = [k for k in self.children[verb] if verb < k < comma]
        last = people[-1] if people else verb
        bare = self.relations[last] in ("obj", "obl") and self.words[last].islower()
        if bare and last == comma - 1:
            self.hang(name, last, "appos")
        if self.relations[last] == "obl" and self._right_edge(last) == comma - 1:
            if self.words[last].lower() in word_table("roles.tsv")["office"]:
                self.hang(name, last, "appos")  # "according to the head of the union, Ann Lee"

    def after_home(self, name: int, names: Sequence[tuple[int, int, str]]) -> None:
        """ "X and his wife Ann Lee, both of Jos, Bo Ek and Li Wei": Ek stands beside her, and not beside Jos."""
        above = self.heads[name]
        home = next((a for a, b, kind in names if a <= above < b and kind == "LOC"), None)
        if self.relations[name] != "conj" or home is None:
            return
        people = {self.top(a) for a, b, kind in names if kind == "PER" and a < home}
        while above not in people and self.heads[above] != above and self.heads[above] < name:
            above = self.heads[above]
        while (
            self.relations[above] in ("appos", "conj") and self.words[self.heads[above]][-1] != "s"
        ):
            above = self.heads[above]  # "his wife Ann Lee" is the second of the list
        if self.words[self.left_edge(home) - 1] != "and":
            self.hang(name, above, "conj")

    def for_whom(self, case: int) -> None:
        """ "Asked for the minister Ann Lee to be jailed": she is to be jailed; "arranged for loads of migrants to be hauled"."""
        whom = self.heads[case]
        verb = self.heads[whom]
        if self.relations[whom] != "obl" or self.words[verb].lower() not in ASKED | ARRANGED:
            return
        for deed in self.children[whom][:] if self.words[verb].lower() in ARRANGED else ():
            if self.relations[deed] == "acl" and "aux:pass" in self.below(deed):
                self.hang(deed, verb, "advcl")
        for deed in self.children[verb][:]:
            below = [(self.words[k], self.relations[k]) for k in self.children[deed]]
            done_to = "aux:pass" in self.below(deed)
            named = done_to or self.words[whom][0].isupper()  # not "for 3,000 dollars to free him"
            behind = deed > whom and self.relations[deed] in ("xcomp", "advcl")
            if behind and named and ("to", "mark") in below:
                self.relations[deed] = "advcl"
                self.hang(whom, deed, "nsubj:pass" if done_to else "nsubj")
                self.hang(case, deed, "mark")
                return

    def _right_edge(self, head: int) -> int:
        while behind := [k for k in self.children[head] if k > head]:
            head = behind[-1]
        return head

    def as_well(self, conjunction: int) -> None:
        """ "Her sons Ariel and Kfir, as well as Bo Ek": he is no son of hers."""
        other = self.heads[conjunction]
        first = self.heads[other]
        if self.words[conjunction + 1 : conjunction + 3] != ["well", "as"]:
            return
        if self.relations[other] == "conj" and self.relations[first] == "appos":
            if self.words[first - 1] != ",":
                self.hang(other, self.heads[first], "conj")

    def with_ages(self, names: Sequence[tuple[int, int, str]]) -> None:
        """ "The suspects, Ann Lee (51), Bo Ek (38) and Li Wei (40), appeared": all stand beside the first."""
        people = {first: last for first, last, kind in names if kind == "PER"}
        listed: set[int] = set()
        for first in people:
            line = [first]
            while (behind := self._behind_age(people[line[-1]])) in people:
                line.append(behind)
            if len(line) < 3 or first in listed:
                continue
            listed |= {*line}
            head = self.top(first)
            for name in line[1:]:
                self.hang(self.top(name), head, "conj")

    def _behind_age(self, end: int) -> int:
        """Where the next name of a list would begin behind the age in brackets at a word; -1 where none stands there."""
        if self.words[end : end + 1] != ["("] or self.words[end + 2 : end + 3] != [")"]:
            return -1
        age = self.words[end + 1]
        behind = end + 3
        while self.words[behind : behind + 1] in ([","], [";"], ["and"]):
            behind += 1
        return behind if age.isdigit() and len(age) < 3 and behind > end + 3 else -1

    def one(self, number: int) -> None:
        """ "The arrest in May of one Ann Lee": it is her arrest, and she is no number."""
        name = self.heads[number]
        if name == number + 1:
            for case in [k for k in self.children[number] if self.relations[k] == "case"]:
                self.hang(case, name, "case")
            self.relations[number] = "det"

    def in_charge(self, name: int) -> None:
        """ "Said Special Agent in Charge Ann Lee": she is the agent, and nobody beside him."""
        officer = name - 3
        if [w.lower() for w in self.words[officer + 1 : name]] != ["in", "charge"] or officer < 0:
            return
        name = self.top(name)
        if self.heads[name] == self.heads[officer] and self.heads[name] != name:
            self.hang(officer, name, "nmod:desc")
        elif self.heads[name] == officer:
            self.lift(name)
            self.hang(officer, name, "nmod:desc")

    def namely(self, word: int) -> None:
        """ "Two accused, namely Ann Lee and Bo Ek, were arrested": they are the two, and accuse nobody."""
        name = self.heads[word]
        if self.heads[name] < word < name and self.words[name][:1].isupper():
            self.relations[name] = "appos"

    def pending(self, pending: int) -> None:
        """ "Suspended the matron, Ann Lee, pending investigations": they are no other name of hers."""
        noun = self.heads[pending]
        if self.words[pending - 1] == "," and self.relations[noun] == "appos":
            self.hang(noun, self.root(noun), "obl")
            self.relations[pending] = "case"

    def included(self, preposition: int) -> None:
        """ "Six people were arrested, including Ann Lee": she is one of the six."""
        one = self.heads[preposition]
        verb = self.heads[one]
        if self.relations[one] != "obl" or verb > preposition or self.words[preposition - 1] != ",":
            return
        whole = [k for k in self.children[verb] if k < one and self.relations[k] in WHOLE]
        if whole and self.left_edge(one) == preposition:
            self.hang(one, whole[-1], "nmod")

    def named(self, small: int) -> None:
        """ "Against travel agent Ann Lee", "and agent Ann Lee": it is of her, and not of the word before her name."""
        title = self.heads[small]
        if title < self.heads[title]:
            self.hang(small, self.heads[title], self.relations[small])

    def beyond_alias(self, name: int) -> None:
        """ "Bo Ek, known as “Bobo”, and Ann Lee were held": she stands beside him, and not beside his alias."""
        alias = self.heads[name]
        calling = self.heads[alias]
        called = self.relations[calling] == "acl" and self.words[calling] in ALIASED
        if self.relations[name] == "conj" and called and self.words[name - 2] in ",”\"'":
            self.hang(name, self.heads[calling], "conj")

    def beside_place(self, compass: int) -> None:
        """ "Found north of Dirkou": the town stands under all three words, as it does under "near"; 120 miles
        north of it is elsewhere.
        """
        below, above = self.children[compass], self.heads[compass]
        if len(below) != 1 or self.words[compass + 1].lower() != "of" or above > compass:
            return
        place = below[0]
        case = next((k for k in self.children[place] if k == compass + 1), None)
        if case is not None:
            self.hang(place, above, "obl")
            self.hang(compass, place, "case")
            self.hang(case, compass, "fixed")

    def begins(self, word: int, names: Sequence[tuple[int, int, str]]) -> bool:
        """Return whether people that a sentence begins with only look like a name: "Gendarmes arrested X"."""
        text = self.words[word]
        first = not word or self.words[word - 1] in (".", "!", "?")
        alone = self.words[word + 1 : word + 2] and self.words[word + 1].islower()
        known = any(a <= word < b for a, b, _ in names)
        return bool(first and alone and not known and text.istitle() and text.lower()[:-1] in _MANY)


_MANY = word_table("kinds.tsv")["Agency"] | word_table("kinds.tsv")["Hostile"]
