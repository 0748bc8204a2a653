"""What the network gets wrong around participles: which verb goes on, who did what is told before."""

from __future__ import annotations

from collections.abc import Sequence

from ringtrace.ingest.language.network import Parse
from ringtrace.ingest.language.said_last import SaidTree
from ringtrace.ingest.words import word_table

LAID = frozenset("charged accused convicted sentenced indicted suspected wanted".split())
BEHIND_LAID = frozenset("in by for on of over to with since".split())
NO_PERSON = frozenset("court centre center prison jail custody station today tomorrow".split())
# What ends a sentence behind a comma and who says it: "X sold two women, prosecutors allege."
SAYING = word_table("speech.tsv")["said_last"]
NO_SUBJECT = frozenset("who which that whom as".split())
VEHICLES = word_table("kinds.tsv")["Vehicle"]
NO_BODY = VEHICLES | word_table("kinds.tsv")["Place"]
NO_BODY |= frozenset(
    "month months year years week weeks buses cars vans trucks boats houses".split()
)
MANY = frozenset("men women children people babies".split())
FINITE = frozenset(["VBZ", "VBD", "VBP"])
TENSE = {"VBD": "past", "VBP": "present", "VBZ": "present", "VB": "present"}
RINGS = word_table("kinds.tsv")["Ring"]
AFTER = frozenset("after before since until once when while".split())
DENYING = frozenset("deny denies denied denying admit admits admitted admitting".split())
LOOSE = frozenset(["acl", "advcl"])
COMPASS = frozenset("north south east west northeast northwest southeast southwest".split())


class ClausesTree(SaidTree):
    """A tree whose clauses can be mended in place."""

    def listed_gerunds(self, deed: int, tags: Sequence[str]) -> None:
        """ "Had denied running a flat, trafficking a woman into the State and laundering money": he denied all three."""
        first = self.heads[deed]
        if self.words[deed - 1] != "," or tags[first] != "VBG" or first > deed:
            return
        later = (
            k for k in range(deed + 1, len(tags)) if tags[k] == "VBG" and self.words[k - 1] == "and"
        )
        last = next(later, None)
        if last is not None and not {",", ".", ";"} & set(self.words[deed:last]):
            self.hang(deed, first, "conj")
            self.hang(last, first, "conj")
        elif self.relations[first] == "xcomp" and self.words[self.heads[first]] in DENYING:
            self.hang(deed, first, "conj")

    def ago(self, ago: int) -> None:
        """ "The men seized by bandits three weeks ago have been freed": they were seized then."""
        verb = self.heads[ago]
        subjects = [k for k in self.children[verb] if self.relations[k].startswith("nsubj")]
        if verb < ago or not subjects or subjects[0] > ago:
            return
        told = [k for k in range(subjects[0] + 1, ago) if self.relations[k].startswith("acl")]
        if told and "," not in self.words[told[-1] : ago] and self.is_under(told[-1], subjects[0]):
            self.hang(ago, told[-1], self.relations[ago])

    def goes_on(self, verb: int, tags: list[str]) -> None:
        """ "Police free 18 men held by a gang and arrest two": the verb of the sentence goes on, no participle does."""
        before = self.heads[verb]
        below = self.below(before)
        loose = tags[before] in ("VBG", "VBN") and self.relations[before] in LOOSE
        helpers = {self.words[k] for k in self.children[before] if self.relations[k] == "aux"}
        done = helpers == {"had"} and tags[before] == "VBN" and tags[verb] == "VBD"
        if self.relations[before] == "acl:relcl" and self._tense(before, tags):
            self._goes_on_in_tense(verb, tags)
            return
        now = "VBP" if tags[verb] == "VB" else tags[verb]
        if now not in FINITE or not loose:
            return
        whom = self.words[verb + 1 : verb + 2] in (["him"], ["her"], ["them"])
        gerund = tags[before] == "VBG" and (now == "VBP" or whom)  # no participle could stand so
        if {"aux", "aux:pass", "mark"} & below and not (done or gerund):
            return
        if any(r.startswith("nsubj") for r in self.below(verb)) or "aux" in self.below(verb):
            return
        first = before
        while self.heads[first] != first and (self._now(first, tags) != now or first == before):
            first = self.heads[first]
        if first < before and self._now(first, tags) == now:
            self.hang(verb, first, "conj")

    def _now(self, verb: int, tags: list[str]) -> str:
        """The tag of a verb, of "has found him guilty" that of what it goes on to: "and sentenced him"."""
        helpers = {self.words[k] for k in self.children[verb] if self.relations[k] == "aux"}
        return "VBD" if tags[verb] == "VBN" and helpers & {"has", "have", "had"} else tags[verb]

    def _goes_on_in_tense(self, verb: int, tags: list[str]) -> None:
        """ "Police raid a hotel that served as a factory and free 12": they do, and not the hotel then."""
        before = first = self.heads[verb]
        now, then = TENSE.get(tags[verb]), self._tense(before, tags)
        if now in (None, then) or {"aux", "mark", "nsubj", "nsubj:pass"} & self.below(verb):
            return
        while self.heads[first] != first:
            first = self.heads[first]
            if TENSE.get(tags[first]) == now:
                self.hang(verb, first, "conj")
                return

    def last_stage(self, clause: int, names: list[tuple[int, int, str]]) -> None:
        """ "From A through B to C, where they were sold": they were sold in C."""
        start = self.left_edge(clause)
        if self.words[start].lower() != "where" or self.words[start - 1] != ",":
            return
        for first, last, kind in names:
            stage = self.top(first)
            beside = self.heads[stage] == self.heads[self.heads[clause]]
            to = self.words[first - 1].lower() != "in"  # "to Hubballi in Karnataka, where"
            if kind == "LOC" and last == start - 1 and beside and to:
                self.hang(clause, stage, "acl:relcl")

    def bound_for(self, bound: int, tags: list[str]) -> None:
        """ "In a boat bound for Malta": the boat is, and there is no bound."""
        boat = bound - 1
        if self.heads[boat] != bound or self.relations[bound] not in (
            "obl",
            "nmod",
            "obj",
            "nsubj",
        ):
            return
        tags[bound] = "VBN"
        self.hang(boat, self.heads[bound], self.relations[bound])
        for k in [k for k in self.children[bound] if k < boat]:
            self.hang(k, boat, self.relations[k])
        self.hang(bound, boat, "acl")
        for k in self.children[bound]:
            self.relations[k] = "obl" if self.relations[k] == "nmod" else self.relations[k]

    def _tense(self, verb: int, tags: list[str]) -> str | None:
        """The tense of a verb, or of its helper: of "was carrying" that it is past."""
        helpers = [k for k in self.children[verb] if self.relations[k] in ("aux", "aux:pass")]
        return TENSE.get(tags[min([verb, *helpers])])

    def ring_in_town(self, clause: int, names: list[tuple[int, int, str]]) -> None:
        """ "A gang in the port of X that smuggled arms": no port smuggles; it is the gang."""
        town = self.heads[clause]
        who = {self.words[k].lower() for k in self.children[clause] if k < clause}
        things = [k for k in self.children[clause] if self.relations[k] == "obj"]
        if not who & {"that", "which"} or self.words[town].lower() not in NO_BODY or not things:
            return
        if any(first <= things[0] < last and kind == "LOC" for first, last, kind in names):
            return  # "the town that borders Mexico"
        above = self.heads[town]
        for ring in (above, *(k for k in self.children[above] if k < town)):
            if self.words[ring].lower() in RINGS and ring < town:
                self.hang(clause, ring, "acl:relcl")

    def done_after(self, noun: int, tags: list[str]) -> bool:
        """ "Said Ann Lee after Bo Ek, 31, was jailed": it is Ek who was; no finite verb is without a subject.

        Returns whether the tree was changed.
        """
        verb, mark = self.heads[noun], self.left_edge(noun)
        if noun > verb or self.words[mark].lower() not in AFTER or mark == noun:
            return False
        below = self.below(verb)
        finite = tags[verb] in FINITE or (tags[verb] == "VBN" and "aux:pass" in below)
        first = all(k >= noun or self.relations[k] == "punct" for k in self.children[verb])
        if not (finite and first) or any(r.startswith(("nsubj", "csubj")) for r in below):
            return False
        self.relations[noun] = "nsubj:pass" if "aux:pass" in below else "nsubj"
        self.hang(mark, verb, "mark")
        if self.heads[verb] < mark:
            self.relations[verb] = "advcl"
        return True

    def own_clause(self, name: int) -> None:
        """ "He is Bo Ek, 34; Ann Lee, a doctor, is accused of nothing": behind the semicolon it is she who is."""
        head = self.heads[name]
        beside = self.relations[name] in ("conj", "appos", "nmod:desc") and head < name
        if not beside or self.words[self.left_edge(name) - 1] != ";":
            return
        for verb in (*self.children[head], *self.children[self.heads[head]]):
            below = self.below(verb)
            told = verb > name and self.relations[verb] in ("parataxis", "conj")
            if told and {"aux", "aux:pass", "cop"} & below and not {"nsubj", "nsubj:pass"} & below:
                self.hang(name, verb, "nsubj:pass" if "aux:pass" in below else "nsubj")
                return

    def no_doer(self, name: int) -> None:
        """ "The father of the man who was arrested, retired colonel Ann Lee, said": by nobody; she is the father."""
        clause = self.heads[name]
        beside = self.relations[name] == "obl:agent" and "case" not in self.below(name)
        if not beside or not self.relations[clause].startswith("acl"):
            return
        noun, kin = self.heads[clause], word_table("roles.tsv")["relative"]
        if self.relations[noun] == "nmod" and self.words[self.heads[noun]].lower() in kin:
            noun = self.heads[noun]
        self.hang(name, noun, "appos")

    def told_last(self, verb: int, tags: list[str]) -> bool:
        """ "X sold two women, prosecutors allege." and ", claim lawyers.": who says it heads the sentence.

        Returns whether the tree was changed.
        """
        end = next((k for k in range(verb + 1, min(verb + 8, len(tags))) if tags[k] == "."), 0)
        comma = next((k for k in range(verb - 1, max(verb - 9, 0), -1) if self.words[k] == ","), 0)
        end = end or (len(tags) if len(tags) < verb + 8 else 0)
        inside = range(comma + 1, verb) if end == verb + 1 else range(verb + 1, end)
        if comma == verb - 1 and self.words[verb].endswith("ed"):
            return False  # "sold two women, admitted nothing"
        top = self.root(verb)
        if not comma or not inside or (end > verb + 1) != (comma == verb - 1) or top >= comma:
            return False
        subjects = [k for k in inside if self.heads[k] == verb]
        closed = all(min(comma + 1, verb) <= self.heads[k] < max(end, verb + 1) for k in inside)
        if not subjects or not closed or tags[verb] in ("VBN", "VBG"):
            return False
        who = subjects[-1]
        words = {self.words[k].lower() for k in inside}
        if words & NO_SUBJECT or tags[who][:2] not in ("NN", "PR"):
            return False
        self.children[self.heads[verb]].remove(verb)
        self.heads[verb], self.relations[verb] = verb, self.relations[top]
        self.hang(top, verb, "ccomp")
        for part in subjects[:-1]:  # "the charity estimates", taken for a noun
            self.hang(part, who, self.relations[part])
        self.relations[who] = "nsubj"
        return True

    def led_astray(self, loose: int) -> None:
        """ "MEN BELIEVED TO BE REBELS ABDUCTED A PRIEST": who is only believed to be something did it."""
        head, relation = self.heads[loose], self.relations[loose]
        subjects = [k for k in self.children[loose] if self.relations[k].startswith("nsubj")]
        if "xcomp" not in self.below(loose) or len(subjects) != 1 or subjects[0] > loose:
            return
        later = [k for k in self.children[head] if k > loose and self.relations[k] == relation]
        later += [head] if head > loose else []
        for verb in later:
            if not any(r.startswith("nsubj") for r in self.below(verb)):
                self.hang(subjects[0], verb, "nsubj")
                self.hang(loose, subjects[0], "acl")
                return

    def laid_behind(self, name: int, deed: int) -> None:
        """ "Rejected the plea of Ann Lee, wanted in connection with": it is she who is wanted."""
        name = self.top(name)
        below = self.below(deed)
        away = self.relations[deed] in ("conj", "advcl", "acl") and self.heads[deed] != name
        if self.words[deed].lower() not in LAID or not away:
            return
        if below & {"obj", "aux", "aux:pass", "cc", "ccomp", "xcomp"} or self.heads[deed] > name:
            return
        if deed + 1 < len(self.words) and self.words[deed + 1].lower() in BEHIND_LAID:
            self.hang(deed, name, "acl")

    def laid(self, charged: int) -> None:
        """ "She is to face a court in May, charged with fraud": it is she, and not the court."""
        thing = self.heads[charged]
        if self.words[charged - 1] != "," or self.words[thing].lower() not in NO_PERSON:
            return
        verb = self.heads[thing]
        if verb < thing:
            self.hang(charged, verb, "advcl")

    def somebody(self, who: int, parse: Parse) -> None:
        """ "X, of the Law School, who was abducted": who was is a person, and no school."""
        clause = self.heads[who]
        body = self.heads[clause]
        people = [(a, b) for a, b, kind in parse.names if kind == "PER"]
        if self.relations[clause] in ("ccomp", "advcl", "advcl:relcl", "parataxis"):
            self.behind(who, clause)
            return
        if self.relations[clause] != "acl:relcl":
            return
        named = any(a <= body < b for a, b, _ in parse.names)
        above = self.heads[body]
        of = (
            named and self.relations[body] == "nmod" and self.words[self.left_edge(body) - 1] == ","
        )
        known_person = any(a <= body < b for a, b in people)
        if of and not known_person and above < body and any(a <= above < b for a, b in people):
            self.hang(clause, above, "acl:relcl")
            return
        place = any(a <= body < b and kind == "LOC" for a, b, kind in parse.names)
        place |= self.words[self.left_edge(body)] == "from"  # whatever the town is taken for
        if place or self.words[body].lower() in NO_BODY:
            if (someone := self._people_before(body)) is not None:
                self.hang(clause, someone, "acl:relcl")

    def _people_before(self, noun: int) -> int | None:
        """ "A girl of 18 months who", "23 women at a motor park in Kano who": the people told just before."""
        people = MANY | word_table("kinds.tsv")["Person"] | word_table("kinds.tsv")["Group"]
        for word in range(noun - 1, max(noun - 12, -1), -1):
            known = {self.words[word].lower(), self.words[word].lower().removesuffix("s")} & people
            if known and self.relations[noun] == "nmod" and word == self.heads[noun]:
                return word  # "three cousins from Huehuetenango, who were arrested"
            if self.relations[word] in ("nsubj", "nsubj:pass", "obj", "obl:agent", "appos", "conj"):
                return word if known else None
            if self.relations[word] in ("ROOT", "acl:relcl"):
                return None
        return None

    def behind(self, who: int, clause: int) -> None:
        """ "Four teachers are missing who were abducted in May": who was abducted are the teachers."""
        said, kinds = self.heads[clause], word_table("kinds.tsv")
        people = kinds["Person"] | kinds["Group"] | kinds["Traded"]
        subject = [k for k in self.children[said] if self.relations[k].startswith("nsubj")]
        told = subject and self.words[subject[0]].lower().removesuffix("s") in people
        if told and subject[0] < said < who and {"cop", "aux:pass"} & self.below(said):
            if self.left_edge(clause) == who and self.words[who - 1] != ",":
                self.hang(clause, subject[0], "acl:relcl")
