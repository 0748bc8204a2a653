"""What the network gets wrong around who did it: a doer hung on a noun before, verbs side by side taken for a passive,
some of those told of taken for doers.
"""

from __future__ import annotations

from ringtrace.ingest.language.clauses import FINITE, VEHICLES, ClausesTree
from ringtrace.ingest.language.names import is_body
from ringtrace.ingest.language.network import Parse
from ringtrace.ingest.words import word_table
from ringtrace.nouns.calendar import WEEKDAYS

FINDING = frozenset("find found finds finding".split())
LAID_BY = frozenset(["for", "of", "with"])
JUDGED = frozenset("convicted found charged indicted arraigned accused cleared acquitted".split())

TERMS = frozenset("year years month months".split())
_TAKERS = frozenset(
    "kidnappers abductors captors hijackers kidnapper abductor captor hijacker".split()
)
_DEMANDED = frozenset("demanded threatened wanted asked sought contacted called".split())
PENALIZED = frozenset("sentenced jailed imprisoned handed received got".split())


class DoersTree(ClausesTree):
    """A tree whose doers can be mended in place."""

    def by_whom(self, doer: int, parse: Parse) -> None:
        """ "Sold to an agency in Delhi by Ann Lee": she sold them, as no agency and no town is by anybody;
        "convicted of theft by a judge in Oslo": it is the judge who convicted.
        """
        if self.relations[doer] == "compound":
            doer = self.heads[doer]  # "by the charity Hope"
        between = self.heads[doer]
        kinds = word_table("kinds.tsv")
        people = kinds["Person"] | kinds["Group"] | kinds["Place"] | VEHICLES
        word = self.words[between]
        forced = self.heads[between]
        if (self.relations[doer], self.relations[between]) == ("obl", "xcomp"):
            does = self.words[doer].lower().removesuffix("s") in kinds["Ring"] | kinds["Group"]
            if does and {"aux:pass", "obl:agent"} & self.below(forced) == {"aux:pass"}:
                self.hang(doer, forced, "obl:agent")  # "were made to pay by the gang"
                return
        if self.relations[doer] not in ("nmod", "appos") or self.words[doer].lower().endswith(
            "ing"
        ):
            return
        somebody = {word.lower(), word.lower().removesuffix("s")} & people
        nobodys = is_body(self.words, between, parse) or somebody or word in WEEKDAYS
        if not (nobodys or self._judged_by(doer, parse)):
            return
        verb = between
        if self.relations[verb] == "conj":
            verb = self.heads[verb]  # "on the road between A and B by rebels"
        while self.relations[verb] in ("nmod", "obl", "obj", "advcl") and self.heads[verb] < verb:
            verb = self.heads[verb]
        if verb != between and "aux:pass" in self.below(verb):
            self.hang(doer, verb, "obl:agent")
            for of in self.children[between]:  # "convicted of kidnapping" has no clause under it
                if self.relations[of] == "mark" and self.words[of] == "of":
                    self.relations[of] = "case"

    def sentencing(self, noun: int, tags: list[str]) -> None:
        """ "Was jailed after sentencing by Judge Lee": it is a noun, and who does it stands under it."""
        tags[noun] = "NN"
        for k in self.children[noun]:
            self.relations[k] = "case" if self.relations[k] == "mark" else self.relations[k]
            self.relations[k] = "nmod" if self.relations[k] == "obl" else self.relations[k]
        if self.relations[noun] in ("advcl", "acl"):
            self.relations[noun] = "obl" if self.relations[noun] == "advcl" else "nmod"

    def term_given(self, name: int, tags: list[str]) -> None:
        """ "The court handed Marsh 22 years": to Marsh, and there are no Marsh years."""
        term = self.heads[name]
        given = self.words[term].lower() in TERMS and self.relations[term] == "obj"
        if given and tags[name] == "NNP" and tags[name + 1] == "CD" and self.heads[term] < name:
            self.hang(name, self.heads[term], "iobj")

    def stash(self, verb: int, tags: list[str]) -> None:
        """ "Moved them to stash houses in X": they went there, and nothing was stashed."""
        house = verb + 1
        if self.heads[house] != verb or self.relations[verb] not in ("advcl", "xcomp", "acl"):
            return
        tags[verb] = "NN"
        self.hang(house, self.heads[verb], "obl")
        for k in [k for k in self.children[verb] if k != house]:
            self.hang(k, house, "case" if self.words[k].lower() == "to" else self.relations[k])
        self.hang(verb, house, "compound")

    def by(self, doer: int) -> bool:
        """Return whether somebody stands under "by", or under no preposition at all."""
        cases = {self.words[k].lower() for k in self.children[doer] if self.relations[k] == "case"}
        return not cases or bool(cases & {"by", "through"})

    def sentenced_for(self, mark: int, parse: Parse) -> None:
        """ "Were sentenced to nine years for smuggling migrants by a court": no years smuggle, no court either."""
        deed = self.heads[mark]
        verb = above = self.heads[deed]
        while self.relations[verb] in ("obl", "obj", "nmod") and self.heads[verb] < verb:
            verb = self.heads[verb]
        if self.words[verb].lower() not in PENALIZED or not verb <= above < mark < deed:
            return
        if above != verb:
            self.hang(deed, verb, "advcl")
        passive = {"aux:pass", "obl:agent"} & self.below(verb) == {"aux:pass"}
        for doer in [k for k in self.children[deed] if k > deed and self.relations[k] == "obl"]:
            by = self.words[self.left_edge(doer)].lower() == "by"
            if by and passive and self._is_judge(doer, parse):
                self.hang(doer, verb, "obl:agent")

    def _judged_by(self, doer: int, parse: Parse) -> bool:
        verb = self.heads[self.heads[doer]]
        return self.words[verb].lower() in JUDGED and self._is_judge(doer, parse)

    def _is_judge(self, doer: int, parse: Parse) -> bool:
        judges = word_table("roles.tsv")["official"]
        named = any(w.lower() in judges for w in self.words[self.left_edge(doer) : doer + 1])
        return named or is_body(self.words, doer, parse)

    def found_guilty(self, guilty: int) -> None:
        """ "Found the owner of four clubs guilty of theft": the owner is, and no club."""
        if self.relations[guilty] not in ("amod", "acl", "nmod", "appos"):
            return
        noun = self.heads[guilty]
        while self.heads[noun] < noun and self.words[noun].lower() not in FINDING:
            noun = self.heads[noun]
        if self.words[noun].lower() in FINDING and noun < guilty:
            self.hang(guilty, noun, "xcomp")

    def accused_of(self, of: int) -> None:
        """ "Accuse a militia of the abduction of four teachers": of that they accuse it."""
        deed = self.heads[of]
        whom, word = self.heads[deed], self.words[deed].lower()
        offences = word_table("kinds.tsv")["Offence"]
        known = word in offences | {"sale", "purchase", "theft", "death"}
        known = known or word.endswith(("tion", "ing", "ment", "ery", "cy"))
        if not known or self.relations[deed] not in ("nmod", "acl") or whom >= of:
            return
        while self.relations[whom].startswith("nmod") and self.heads[whom] < whom:
            whom = self.heads[whom]
        verb = self.heads[whom]
        accused = self.words[verb].lower() in ("accuse", "accuses", "accused", "accusing")
        if accused and self.relations[whom] in ("obj", "iobj") and verb < whom:
            self.hang(deed, verb, "obl" if self.relations[deed] == "nmod" else "advcl")

    def accused_before(self, accused: int) -> None:
        """ "The couple appeared before magistrates accused of slavery": it is they who are, and no court."""
        judge = self.heads[accused]
        verb = self.heads[judge]
        courts = word_table("law_words.tsv")["courts"] | word_table("law_words.tsv")["judges"]
        word = self.words[judge].lower()
        before = {"before", "in", "at"} & set(self.words[max(0, judge - 2) : judge])
        if word in courts or word.removesuffix("s") in courts:
            subjects = [k for k in self.children[verb] if self.relations[k].startswith("nsubj")]
            if before and subjects and judge == accused - 1 and verb < judge:
                self.hang(accused, verb, "advcl")

    def listed_deeds(self, deed: int, tags: list[str]) -> None:
        """ "Lee and his aides moved, hid and sold 10 tons of ivory": they did all three, and nobody moved them."""
        top = self.heads[deed]
        while self.relations[top] == "conj" and self.heads[top] < top:
            top = self.heads[top]
        verb = self.heads[top]
        beside = verb == deed + 2 and self.words[deed + 1] == ","
        if not beside or not self.relations[top].startswith("nsubj"):
            return
        below = [k for k in self.children[deed] if self.relations[k] != "punct"]
        further = [k for k in (*below, *self.children[verb]) if self.relations[k] == "conj"]
        done = any("obj" in self.below(k) for k in (verb, *further))
        if "aux:pass" in self.below(verb) or not done or any(k not in further for k in below):
            return
        head, relation = self.heads[verb], self.relations[verb]
        self.hang(deed, top if head == verb else head, relation)
        if head == verb:
            self.children[top].remove(deed)
            self.heads[deed] = deed
        self.hang(top, deed, "nsubj")
        for other in (verb, *further):
            self.hang(other, deed, "conj")
        for other in (deed, verb, *further):
            tags[other] = "VBD" if tags[other] == "VBN" else tags[other]

    def who_demanded(self, clause: int) -> None:
        """ "The kidnappers of X, who had demanded ten million": it is they who demanded it."""
        whom = self.heads[clause]
        takers = self.heads[whom]
        theirs = self.relations[whom] == "nmod" and self.words[takers].lower() in _TAKERS
        if theirs and self.words[clause].lower() in _DEMANDED:
            self.hang(clause, takers, "acl:relcl")

    def some_of(self, of: int, tags: list[str]) -> None:
        """ "Freed 30 women, some of them ill, from a camp": they are no second subject, and not the camp is ill."""
        some, end = of - 1, of + 2
        told = some > 1 and self.words[some - 1] == "," and self.words[of + 1 : end] == ["them"]
        while end < len(self.words) and self.words[end] not in (",", ".", ";"):
            end += 1
        inside = range(some, end)
        if not told or any(tags[k] in FINITE for k in inside):
            return
        above = self.heads[some]
        while above in inside and self.heads[above] != above:
            above = self.heads[above]
        whole = self.left_edge(some) - 2  # the last word before the comma
        while self.heads[whole] != above and whole != above and self.heads[whole] < whole:
            whole = self.heads[whole]
        if above in inside or above >= some or whole >= some:
            return
        verb = above if whole != above else self.heads[above]
        for word in [k for k in inside if k != some and self.heads[k] not in inside]:
            self.hang(word, some, "acl")
        self.hang(some, whole, "appos")
        for part in inside:
            for late in [k for k in self.children[part] if k >= end]:
                self.hang(late, verb, self.relations[late])

    def measured(self, other: int) -> bool:
        """ "110 kg of cocaine, 30 boats and 13 cars": what is counted goes with what is counted before it."""
        first = self.heads[other]
        whole = self.heads[first]
        of = self.words[self.left_edge(first)].lower() == "of"
        if not of or "nummod" in self.below(first) or "nummod" not in self.below(whole):
            return False
        self.hang(other, whole, "conj")
        return True

    def frees(self, free: int, tags: list[str]) -> None:
        """ "Police free 23 travellers, hold 11 suspects": it is what they do, and no sort of travellers; "set her
        free": her, and nothing of hers.
        """
        thing = self.heads[free]
        if self.relations[free] == "xcomp" and self.heads[free - 1] == free:
            if self.words[free - 1].lower() == "her":
                self.hang(free - 1, thing, "obj")
                tags[free - 1] = "PRP"
            return
        verb = self.heads[thing]
        doers = [k for k in self.children[free] if k < free and self.relations[k] == "nsubj"]
        if self.relations[free] != "amod" or not doers or thing < free:
            return
        relation = self.relations[verb]
        above = self.heads[verb]
        self.children[thing].remove(free)
        self.heads[free], self.relations[free] = free, relation
        if above != verb:
            self.hang(free, above, relation)
        if verb != thing:
            self.hang(verb, free, "conj")
        self.hang(thing, free, "obj")
        tags[free] = "VBP"

    def gerund(self, deed: int, tags: list[str]) -> None:
        """ "Sentenced for trafficking girls": a crime right behind its preposition has those behind it for its object."""
        thing = self.heads[deed]
        case = deed - 1
        kinds = word_table("kinds.tsv")
        people = _singular(self.words[thing].lower()) in (kinds["Traded"] | kinds["Illicit"])
        victims = self.words[thing].lower() in ("victims", "victim")
        under = case >= 0 and self.heads[case] == thing and self.words[case].lower() in LAID_BY
        if not (people and under) or victims or thing < deed or self.heads[thing] > case:
            return
        self.hang(deed, self.heads[thing], "advcl")
        self.hang(case, deed, "mark")
        self.hang(thing, deed, "obj")
        tags[deed] = "VBG"

    def fronted(self, deed: int) -> None:
        """ "Also convicted are Ann Lee and Bo Ek": they were convicted, and it says no more of them."""
        whom = self.heads[deed]
        between = [k for k in self.children[deed] if deed < k < whom]
        if not any(self.relations[k] == "aux:pass" for k in between) or self.heads[whom] != whom:
            return
        self.children[whom].remove(deed)
        self.heads[deed], self.relations[deed] = deed, self.relations[whom]
        self.hang(whom, deed, "nsubj:pass")


def _singular(word: str) -> str:
    irregular = {"women": "woman", "men": "man", "children": "child", "babies": "baby"}
    return irregular.get(word, word.removesuffix("s"))
