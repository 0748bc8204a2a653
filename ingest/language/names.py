"""What the network gets wrong around names of people: homes, titles, ranks, offices."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ringtrace.ingest.language.network import Parse
from ringtrace.ingest.language.tree import Tree
from ringtrace.ingest.words import word_table

SAID = word_table("speech.tsv")["said"]
RANKS = frozenset("acp adgp asp dcp dgp dig dsp dysp igp sho sp ssp".split())
HELD = frozenset("trial bail remand custody jail prison detention arrest".split())
# What stands before a title and is of the name as well.
OF_BOTH = frozenset(["case", "det", "amod", "nummod", "nmod:poss", "cc", "mark", "punct", "advmod"])
HEADS = frozenset(["head", "chief"])
ARRESTED = frozenset(
    "arrest arrested arresting detained detaining charged charging questioned questioning convicted sentenced jailed "
    "acquitted indicted extradited remanded apprehended nabbed".split()
)
NUMBERS = frozenset("one two three four five six both".split())
NAMED = re.compile(r"[A-Z][a-z]+")
BOSSES = frozenset("leader boss kingpin lord chief ringleader head".split())
WEEKDAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
_ADDRESSES = frozenset("mr mrs ms miss dr pastor chief prince".split())
CALLED = frozenset("identified identifying identify named naming".split())
HOLDING = frozenset(["nsubj", "nsubj:pass", "obj", "parataxis", "conj", "ROOT"])
ARGUMENTS = frozenset(["nsubj", "nsubj:pass", "obj", "obl:agent", "conj"])


# "City of Leeds", "Port Victoria": common nouns that are part of a place's name.
PLACES = frozenset(
    "City Town Village Province State County District Republic Kingdom Gulf Bay Isle Municipality".split()
)
BEFORE_NAMES = frozenset("Port Lake Mount Fort Cape Camp".split())


class NamesTree(Tree):
    """A tree whose names can be mended in place."""

    def with_initials(self, names: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
        """Return the names, "D." and "Vijaya Rajakumari" side by side as one."""
        found: list[tuple[int, int, str]] = []
        for first, last, kind in names:
            begun = found[-1] if found else None
            if begun is not None and begun[1:] == (first, "LOC") and kind == "PER":
                if self.relations[first] == "flat" and self.heads[first] == begun[0] == first - 1:
                    found[-1] = (begun[0], last, kind)  # "Somchai" is no place before "Boonruang"
                    continue
            if begun is not None and begun[1:] == (first, "PER") == (first, kind):
                if all(len(w) < 3 and w.endswith(".") for w in self.words[begun[0] : first]):
                    found[-1] = (begun[0], last, kind)
                    if self.heads[first] == self.heads[begun[0]]:
                        self.hang(first, begun[0], "flat")
                    continue
            found.append((first, last, kind))
        return found

    def with_place_nouns(self, names: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
        """Return the names, of "the City of Leeds" and "Port Victoria" the whole, headed by a word that is a
        name.
        """
        found: list[tuple[int, int, str]] = []
        for first, last, kind in names:
            start = first - 2
            whole = kind == "LOC" and start >= 0 and self.words[first - 1] == "of"
            whole = whole and not (
                start and self.words[start - 1].istitle()
            )  # "Southern District of"
            if whole and self.words[start] in PLACES and self.heads[self.top(first)] == start:
                first = start
                while found and found[-1][1] > start:
                    first = min(first, found.pop()[0])
            elif kind == "LOC" and last - first == 2 and self.words[first] in BEFORE_NAMES:
                self._head_by(first, last - 1)
            found.append((first, last, kind))
        return found

    def _head_by(self, first: int, last: int) -> None:
        """ "Port Victoria": Victoria heads the name and Port is its compound."""
        if (
            self.heads[last] != first
            or self.relations[last] != "flat"
            or self.heads[first] == first
        ):
            return
        self.hang(last, self.heads[first], self.relations[first])
        for other in self.children[first][:]:
            self.hang(other, last, self.relations[other])
        self.hang(first, last, "compound")

    def with_homes(self, names: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
        """Return the names; in "Jordan Pike, 26, of Huyton, who was convicted" Huyton is a place, and
        it is Pike who was convicted.
        """
        begins = {first: (first, last, kind) for first, last, kind in names}
        found = []
        for first, last, kind in names:
            home = begins.get(last + 4) if kind == "PER" else None
            behind = [word.lower() for word in self.words[last : last + 4]]
            aged = len(behind) == 4 and behind[0] == behind[2] == "," and behind[1].isdigit()
            if home is not None and aged and behind[3] in ("of", "from"):
                begins[home[0]] = (home[0], home[1], "LOC")
                name = self.top(first)
                for clause in self.children[self.top(home[0])][:]:
                    if self.relations[clause] == "acl:relcl" and not self.is_under(name, clause):
                        self.hang(clause, name, "acl:relcl")
            found.append(begins[first])
        return found

    def with_titles(self, names: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
        """Return the names but for what begins a title: "the Zonal Commander"."""
        offices = word_table("roles.tsv")["official"] | word_table("roles.tsv")["office"]
        return [
            (first, last, kind)
            for first, last, kind in names
            if not (
                kind == "PER"
                and last == first + 1
                and first
                and self.words[first - 1].lower() == "the"
                and self.words[last : last + 1]
                and self.words[last].lower() in offices
            )
        ]

    def with_held(self, names: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
        """Return the names; in "are questioning Tunde Bello" and before an age a name is no place's, and
        in "identified them as Ann Lee" no body's.
        """
        return [
            (
                self._from_day(first) if kind == "PER" else first,
                last,
                "PER"
                if (kind == "LOC" and self._held(first, last)) or self._called(first, last)
                else kind,
            )
            for first, last, kind in names
        ]

    def _from_day(self, first: int) -> int:
        """ "Friday Okon, aged 33", "Mr. Sunday Okoro": where a list or a title begins it, a weekday is a name."""
        day = first > 1 and self.words[first - 1] in WEEKDAYS
        begins = day and (
            self.words[first - 2] in (":", ";", ",", ")", "and")
            or self.words[first - 2].lower().strip(".") in _ADDRESSES
        )
        if not begins:
            return first
        if self.heads[first] != first - 1 and not self.is_under(first, first - 1):
            self.hang(first - 1, first, "flat")
        return first - 1

    def with_aged(self, names: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
        """Return the names with those that only an age tells: "Monday Etim, aged 36"."""
        known = {n for first, last, _ in names for n in range(first, last)}
        found = list(names)
        for age, word in enumerate(self.words[:-1]):
            if word != "aged" or not age or self.words[age - 1] != ",":
                continue
            first = comma = age - 1
            while first and NAMED.fullmatch(self.words[first - 1]) and comma - first < 4:
                first -= 1
            if comma - first > 1 and not known & set(range(first, comma)):
                found.append((first, comma, "PER"))
        return sorted(found)

    def _called(self, first: int, last: int) -> bool:
        head = self.top(first)
        verb = self.words[self.heads[head]].lower()
        named = first > 0 and self.words[first - 1].lower() == "as" and verb in CALLED
        whole = all(word[:1].isupper() and word.isalpha() for word in self.words[first:last])
        return named and whole and last - first > 1

    def _held(self, first: int, last: int) -> bool:
        head = self.top(first)
        done_to = self.relations[head] in ("obj", "nsubj:pass")
        verb = self.words[self.heads[head]].lower()
        aged = self.words[last : last + 1] == [","] and self.words[last + 1 : last + 2] != []
        aged = aged and re.fullmatch(r"[1-9]\d", self.words[last + 1]) is not None
        followed = self.words[last + 2 : last + 3] == [","]
        return last - first > 1 and done_to and (verb in ARRESTED or (aged and followed))

    def bracketed(self, name: int) -> None:
        """ "According to DCP (crime) Amit Goel": the bracket stands within a title and its name."""
        opening = next((k for k in range(name - 2, name - 6, -1) if self.words[k] == "("), 0)
        if opening and self.words[opening - 1][:1].isupper():
            self.entitle(opening - 1, self.top(name))

    def ranked(self, name: int) -> bool:
        """Whether the word before a name is a rank in letters, "SSP Anil Haider"; it hangs on the name then."""
        rank = name - 1
        letters = self.words[rank].isupper() and self.words[rank].lower() in RANKS
        if letters and self.heads[name] == rank and self.relations[name] == "flat":
            for part in [k for k in self.children[rank] if k > name]:
                self.hang(part, name, self.relations[part])
            head = self.heads[rank]
            if head != rank:
                self.hang(name, head, self.relations[rank])
                self.entitle(rank, name)
        return letters

    def entitle(self, title: int, name: int) -> None:
        """Let a name stand where its title stood, and the title hang on it."""
        head, relation = self.heads[title], self.relations[title]
        if head in (title, name) or relation == "flat" or self.is_under(title, name):
            return
        self.hang(name, head, relation)
        for child in self.children[title][:]:
            if child > name or (child < title and self.relations[child] in OF_BOTH):
                self.hang(child, name, self.relations[child])
        self.hang(title, name, "nmod:desc")

    def listed_behind(self, name: int) -> None:
        """ "Two of the accused, Ann Lee and Bo Ek, were freed": who stands behind a comma is the two."""
        if self.words[name - 1] == "," and self.relations[name] == "nmod":
            if "case" not in self.below(name):
                self.relations[name] = "appos"

    def titled(self, name: int, parse: Parse) -> None:
        """ "The former town mayor Ann Lee": the name heads its title, which no comma sets off."""
        title = name - 1
        beside = self.heads[name] == self.heads[title] and "case" not in self.below(name)
        if beside and self.words[title].islower() and self.relations[title] in ("obl", "nmod"):
            inside = self.words[title - 1] == "-"  # "his son-in-law Ann Lee"
            if "case" in self.below(title) and not inside and not is_body(self.words, title, parse):
                self.entitle(title, name)  # "handed down to trafficker Ann Lee"
            return
        leads = self.words[title].lower() in BOSSES and self.relations[title] == "conj"
        if leads and self.heads[title] == self.heads[name]:
            title = self.heads[title]  # "drug lord and cartel leader Ann Lee"
        bare = self.relations[title] in ARGUMENTS and "nmod:poss" not in self.below(title)
        if bare and self.relations[name] == "appos" and self.heads[name] == title:
            if not is_body(self.words, title, parse):
                self.entitle(title, name)

    def alias(self, alias: int) -> None:
        """ "Nabbed Pinky alias Guddi, who was on bail": it is Pinky, whatever else she is called."""
        name = alias - 1
        while self.relations[name] == "flat" and self.heads[name] < name:
            name = self.heads[name]
        if self.heads[name] != alias or name > alias or self.heads[alias] == alias:
            return
        self.hang(name, self.heads[alias], self.relations[alias])
        self.hang(alias, name, "appos")
        other = next((k for k in self.children[alias] if k > alias), alias)
        for clause in [k for k in self.children[other] if self.relations[k].startswith("acl")]:
            self.hang(clause, name, self.relations[clause])

    def speaker(self, name: int, said: int) -> None:
        """ "... arrested four men, the police commander, Ann Lee, said.": it is she who says it."""
        office = self.heads[name]
        clause = self.heads[said] == said and self.words[said].lower() in SAID
        if not clause or self.words[name - 1] != "," or office >= name:
            return
        start = self.left_edge(office)
        set_off = start > 0 and self.words[start - 1] == ","
        if self.relations[name] == "appos" and self.heads[office] != said and set_off:
            self.hang(office, said, "nsubj")

    def official(self, name: int, parse: Parse) -> None:
        """ "A spokesman for the police command, Ann Lee, said": she is the spokesman, not the command;
        "a nurse at a clinic in Kisii, Beatrice Moraa," is no second Kisii, "the mother of the boy, Ann Lee," no boy.
        """
        body = self.heads[name]
        listed = self.relations[name] == "conj" and "cc" not in self.below(name)
        if self.words[name - 1] != "," or body >= name:
            return
        if self.relations[name] != "appos" and not (listed and is_body(self.words, body, parse)):
            return
        person = body
        while self.relations[person].startswith("nmod") and self.heads[person] < person:
            person = self.heads[person]
        if person != body and self.relations[person] in HOLDING:
            kinds = word_table("kinds.tsv")
            people = kinds["Person"] | kinds["Group"] | word_table("roles.tsv")["other"]
            somebody = self.words[person].lower() in people
            thing = self.words[body].lower() not in kinds["Person"] | kinds["Group"]
            kin = self.words[person].lower() in word_table("roles.tsv")["relative"]
            if is_body(self.words, body, parse) or (somebody and thing) or kin:
                self.hang(name, person, "appos")

    def told_first(self, name: int, parse: Parse) -> None:
        """ "The head of a ring that sold 17 children, Ann Lee, 46, was held": she is the head, and no child."""
        titled = self.heads[name] == name - 1 and self.relations[name] == "appos"
        if titled and self.words[name - 2] == ",":
            name -= 1  # "the only person tried over the deaths, driver Ann Lee, was jailed"
        if self.words[name - 1] != ",":
            return
        above = name
        while self.heads[above] != above and self.heads[above] < name:
            above = self.heads[above]
        verb = self.heads[above]
        if self.relations[above].startswith("nsubj") and above == name:  # a second subject
            subjects = [k for k in self.children[verb] if self.relations[k].startswith("nsubj")]
            above = subjects[0]
            if (
                above == name - 2 and self.words[above].islower()
            ):  # "the other, Ann Lee, was convicted"
                self.hang(name, above, "appos")
                return
        clauses = [k for k in range(above + 1, name) if self.relations[k].startswith("acl")]
        kinds = word_table("kinds.tsv")
        word = self.words[above]
        person = word.lower() in kinds["Group"] | kinds["Person"] | HEADS
        person = (
            person
            or word.lower() in NUMBERS
            or (word.islower() and not is_body(self.words, above, parse))
        )
        if above < name < verb and person and clauses:
            if self.relations[above].startswith("nsubj") and self.is_under(clauses[0], above):
                self.hang(name, above, "appos")

    def done_to(self, name: int) -> None:
        """ "A room to the man now charged, Ann Lee": nobody charged anybody, she is who was."""
        clause = self.heads[name]
        after = clause < name and self.relations[clause].startswith("acl")
        if self.relations[name] == "nsubj" and after:
            if not self.below(clause) & {"obj", "aux", "aux:pass", "ccomp"}:
                self.hang(name, self.heads[clause], "appos")
                self.relations[clause] = "acl"

    def stands_behind(self, noun: int, case: int, people: Sequence[tuple[int, int, str]]) -> None:
        """ "Asked for ten years for Ann Lee, on trial for fraud": it is she who is on trial."""
        name = next((a for a, b, kind in people if kind == "PER" and b == case - 1), None)
        if name is None or self.words[case - 1] != "," or self.left_edge(noun) != case:
            return
        name = self.top(name)
        if self.words[noun].lower() in HELD and not self.is_under(name, noun):
            self.hang(noun, name, "nmod")

    def own_title(self, comma: int) -> None:
        """ "X, U.S. Attorney; Y, Special Agent in Charge": a title is of the name just before it."""
        name = comma - 1
        while self.relations[name] == "flat":
            name = self.heads[name]
        for title in range(comma + 1, min(comma + 6, len(self.heads))):
            if self.relations[title] == "appos" and self.heads[title] < name:
                if self.left_edge(title) == comma + 1:
                    self.hang(title, name, "appos")
                return


def is_body(words: Sequence[str], noun: int, parse: Parse) -> bool:
    """Return whether a word is a body: an office, a firm, a place that acts."""
    kinds = word_table("kinds.tsv")
    bodies = (kinds["Agency"] | kinds["Organization"]) - kinds["Member"]
    named = any(a <= noun < b and kind in ("ORG", "LOC") for a, b, kind in parse.names)
    return named or words[noun].lower() in bodies
