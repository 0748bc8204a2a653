"""What the network gets wrong around names of people: homes, titles, ranks, offices."""

from __future__ import annotations

from collections.abc import Sequence

from ringtrace.ingest.language.network import Parse
from ringtrace.ingest.language.particles import PARTICLES
from ringtrace.ingest.language.ranks import is_calling
from ringtrace.ingest.language.tree import Tree
from ringtrace.ingest.words import word_table

SAID = word_table("speech.tsv")["said"]
TELLS = SAID | {"told", "testified", "explained", "admitted", "recalled"}
RANKS = frozenset("acp adgp asp dcp dgp dig dsp dysp igp sho sp ssp".split())
HELD = frozenset("trial bail remand custody jail prison detention arrest".split())
# What stands before a title and is of the name as well.
OF_BOTH = frozenset(["case", "det", "amod", "nummod", "nmod:poss", "cc", "mark", "punct", "advmod"])
HEADS = frozenset(["head", "chief"])
NUMBERS = frozenset("one two three four five six both".split())
BOSSES = frozenset("leader boss kingpin lord chief ringleader head".split())
TITLES = word_table("roles.tsv")["official"] | word_table("roles.tsv")["counsel"]
TRADES = word_table("kinds.tsv")["Person"].union(
    *(word_table("roles.tsv")[r] for r in "official other volunteer journalist counsel".split())
)
HOLDING = frozenset(["nsubj", "nsubj:pass", "obj", "parataxis", "conj", "root"])
ARGUMENTS = frozenset(["nsubj", "nsubj:pass", "obj", "obl:agent", "conj"])


OWNERS = frozenset(["owner", "co-owner", "founder"])


class NamesTree(Tree):
    """A tree whose names can be mended in place."""

    def one_name(self, first: int, last: int) -> None:
        """ "A woman called Mama Joy": the words of one name hang on its first, and not each on what calls her so."""
        for word in range(first + 1, last):
            beside = (self.heads[word], self.relations[word])
            if beside == (self.heads[first], self.relations[first]) and beside[1] in (
                "xcomp",
                "obj",
            ):
                self.hang(word, first, "flat")

    def bracketed(self, name: int) -> None:
        """ "According to DCP (crime) Amit Goel": the bracket stands within a title and its name."""
        opening = next((k for k in range(name - 2, name - 6, -1) if self.words[k] == "("), 0)
        if opening and self.words[opening - 1][:1].isupper():
            self.entitle(opening - 1, self.top(name))

    def ranked(self, name: int) -> bool:
        """Return whether the word before a name is a rank in letters, "SSP Anil Haider"; it, or the trade of a "cult
        pastor Anil Haider", hangs on the name then.
        """
        rank = name - 1
        letters = self.words[rank].isupper() and self.words[rank].lower() in RANKS
        trade = self.words[rank].islower() and self.words[rank] not in PARTICLES
        first = (
            rank == 0 or self.words[rank - 1] == "."
        )  # "Informer Anil Haider", and no given name
        trade = (
            trade or self.words[rank].lower() in TITLES or (first and is_calling(self.words[rank]))
        )
        if (letters or trade) and self.heads[name] == rank and self.relations[name] == "flat":
            for part in [k for k in self.children[rank] if k > name]:
                self.hang(part, name, self.relations[part])
            head = self.heads[rank]
            if head != rank:
                self.hang(name, head, self.relations[rank])
                self.entitle(rank, name)
                if "cc" in self.below(name) and head < rank:
                    self.relations[name] = "conj"  # "and Trial Attorney Ann Lee"
        return letters

    def entitle(self, title: int, name: int) -> None:
        """Let a name stand where its title stood, and the title hang on it."""
        head, relation = self.heads[title], self.relations[title]
        if head == title and not self.is_under(name, title):
            self.hang(title, name, "nmod:desc")  # "SP (Katihar) Ann Lee said": two sentences
        if head in (title, name) or relation == "flat" or self.is_under(title, name):
            return
        self.hang(name, head, relation)
        for child in self.children[title][:]:
            if child > name or (child < title and self.relations[child] in OF_BOTH):
                self.hang(child, name, self.relations[child])
        self.hang(title, name, "nmod:desc")

    def listed_behind(self, name: int) -> None:
        """ "Two of the accused, Ann Lee and Bo Ek, were freed": who stands behind a comma is the two."""
        if self.words[name - 1] != "," or "case" in self.below(name):
            return
        if self.relations[name] == "nmod":
            self.relations[name] = "appos"
        elif self.relations[name] == "conj" and self.heads[name] == name - 2:
            trade = self.words[name - 2]  # "the foreman, Ann Lee, and a clerk": not three
            if trade in TRADES and "cc" not in self.below(name):
                self.relations[name] = "appos"
        elif (
            self.relations[name] == "obj"
        ):  # "arrested two nurses, Ann Lee and Bo Ek": no second object
            beside = [k for k in self.children[self.heads[name]] if self.relations[k] == "obj"]
            if beside[0] < name and self.words[beside[0]].islower():
                self.hang(name, beside[0], "appos")

    def titled(self, name: int, parse: Parse) -> None:
        """ "The former town mayor Ann Lee": the name heads its title, which no comma sets off."""
        title = name - 1
        beside = self.heads[name] == self.heads[title]
        if beside and "case" in self.below(name) and self.relations[title] == "nmod":
            if "case" not in self.below(title) and self.words[title].lower() in BOSSES | TRADES:
                self.hang(title, name, "nmod:desc")  # "THE ABDUCTION OF UNION LEADER ANN LEE"
        beside = beside and "case" not in self.below(name)
        if beside and self.words[title].islower() and self.relations[title] in ("obl", "nmod"):
            inside = self.words[title - 1] == "-"  # "his son-in-law Ann Lee"
            if "case" in self.below(title) and not inside and not is_body(self.words, title, parse):
                self.entitle(title, name)  # "handed down to trafficker Ann Lee"
            return
        trade = (
            self.words[title].islower()
            or self.words[title].lower() in word_table("kinds.tsv")["Person"]
        )
        if beside and trade and self.relations[title].startswith("nsubj"):
            if self.relations[name] == self.relations[title] and not is_body(
                self.words, title, parse
            ):
                self.entitle(title, name)  # "Airport worker Ann Lee said", taken for two subjects
            return
        leads = self.words[title].lower() in BOSSES and self.relations[title] == "conj"
        if leads and self.heads[title] == self.heads[name]:
            title = self.heads[title]  # "drug lord and cartel leader Ann Lee"
        bare = self.relations[title] in ARGUMENTS and "nmod:poss" not in self.below(title)
        if bare and self.relations[name] == "appos" and self.heads[name] == title:
            if not is_body(self.words, title, parse):
                self.entitle(title, name)

    def age_beside(self, name: int, age: int) -> None:
        """ "Detained Bo Ek, 36, and Ann Lee, 30, for fraud": an age is nobody beside them."""
        if self.words[age].isdigit() and self.relations[age] == "conj":
            self.hang(age, self.top(name), "nmod:unmarked")

    def alias(self, alias: int, names: Sequence[tuple[int, int, str]]) -> None:
        """ "Nabbed Pinky alias Guddi, who was on bail": it is Pinky, whatever else she is called."""
        people = [(self._head_of(a, b), a, b) for a, b, kind in names if kind == "PER"]
        name = next((top for top, _, b in people if b == alias), None)
        other = next((top for top, a, _ in people if a == alias + 1), None)
        if name is None or other is None:
            return
        own = (name, alias, other)
        above = next((k for k in own if self.heads[k] not in own or self.heads[k] == k), name)
        if self.heads[name] == alias and above == alias:
            self.lift(name)
        elif above != name:
            self.hang(name, self.heads[above], self.relations[above])
        self.hang(alias, name, "appos")
        self.hang(other, alias, "appos")
        tops = {top for top, _, _ in people}
        for more in [k for one in own for k in self.children[one] if k > other]:
            relation = self.relations[more]
            listed = more in tops or relation == "conj"
            if listed or relation.startswith("acl"):
                self.hang(more, name, "conj" if listed else relation)
        before = self.heads[self.heads[name]]
        if self.words[before] == "alias":  # "X alias Y, this one alias Z"
            self.hang(name, self.heads[before], "conj")
        first = next(a for top, a, _ in people if top == name)
        beside = next((top for top, _, b in people if b == first - 1), None)
        if self.relations[name] == "parataxis" and beside is not None:
            self.hang(name, beside, "conj")

    def _head_of(self, first: int, last: int) -> int:
        """The word of a name that hangs on none of its others."""
        return next(
            k for k in range(first, last) if not first <= self.heads[k] < last or self.heads[k] == k
        )

    def speaker(self, name: int, said: int) -> None:
        """ "... arrested four men, the police commander, Ann Lee, said.": it is she who says it, whatever
        name before she is taken to go on from ("for Bo Ek, their spokeswoman, Ann Lee, said").
        """
        office = self.heads[name]
        clause = self.heads[said] == said and self.words[said].lower() in TELLS
        if not clause or self.words[name - 1] != "," or office >= name:
            return
        unsaid = not any(r.startswith("nsubj") for r in self.below(said))
        if self.relations[name] == "conj" and self.heads[name - 2] == office:
            if unsaid and self.relations[name - 2] == "appos":
                office = name - 2
                self.hang(name, office, "appos")
        while unsaid and self.relations[office] == "nmod" and not self._set_off_by_comma(office):
            office = self.heads[office]  # "an elder of the church, Ann Lee, told"
        if office != self.heads[name] and self._set_off_by_comma(office):
            self.hang(name, office, "appos")
        set_off = self._set_off_by_comma(office)
        if self.relations[name] == "appos" and self.heads[office] != said and set_off:
            self.hang(office, said, "nsubj")

    def _set_off_by_comma(self, head: int) -> bool:
        start = self.left_edge(head)
        return start > 0 and self.words[start - 1] == ","

    def official(self, name: int, parse: Parse) -> None:
        """ "A spokesman for the police command, Ann Lee, said": she is the spokesman, not the command;
        "a nurse at a clinic in Kisii, Beatrice Moraa," is no second Kisii, "the mother of the boy, Ann Lee," no boy,
        "a member of the 'Ndrangheta, Rocco Bo," no second 'Ndrangheta.
        """
        body = self.heads[name]
        listed = self.relations[name] == "conj" and "cc" not in self.below(name)
        if self.words[name - 1] != "," or body >= name:
            return
        thing = is_body(self.words, body, parse) or "det" in self.below(body)
        if self.relations[name] != "appos" and not (listed and thing):
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
            somebody |= "cop" in self.below(person)  # "it was the tenant of the house, X"
            owner = self.words[person].lower() in OWNERS  # "of the contractor": a firm
            if is_body(self.words, body, parse) or (somebody and thing) or kin or owner:
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
            word = self.words[above]
            if above == name - 2 and (word.islower() or word in ("One", "Another")):
                # "the other, Ann Lee, was convicted"
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
