"""What the network gets wrong of who does what to whom: subjects, objects, what a preposition hangs on."""

from __future__ import annotations

from collections.abc import Sequence

from ringtrace.ingest.language.clauses import LAID
from ringtrace.ingest.language.phrases_mended import PhrasesTree
from ringtrace.ingest.words import word_table
from ringtrace.nouns.calendar import MONTHS, WEEKDAYS

GIVEN = frozenset("charged charging charge paid pay paying gave give giving offered sent".split())
GIVEN_TO = frozenset("pay paid sell sold give gave given hand handed".split())
DEEDS = frozenset(
    "kidnapping abducting murdering killing selling smuggling trafficking raping robbing shooting stabbing poisoning".split()
)
BOUND = frozenset("commits committed ordered orders sent sends remanded told".split())
TRADED = frozenset(
    "people human drug drugs gold arms migrant migrants child baby organ ivory weapons".split()
)
_LEADING = frozenset("leader head chief commander founder boss member spokesman".split())
CIRCUMSTANCES = frozenset("from for in on at to into with aboard near by off across".split())
_DAYS = frozenset([*WEEKDAYS, *MONTHS])

HAVING = frozenset(["have", "has", "had", "'ve", "’ve", "having"])


class ArgumentsTree(PhrasesTree):
    """A tree whose arguments can be mended in place."""

    def headline(self, noun: int) -> None:
        """ "Harbour police arrest 21 people": what has an object is a verb, and no noun is its compound."""
        below = self.below(self.heads[noun])
        if "obj" in below and not any(r.startswith("nsubj") or r == "det" for r in below):
            self.relations[noun] = "nsubj"

    def deed_to(self, deed: int, names: Sequence[tuple[int, int, str]]) -> None:
        """ "Convicted of kidnapping heiress X": it is X who was kidnapped."""
        whom = self.heads[deed]
        named = any(a == whom + 1 and kind == "PER" for a, _, kind in names)
        around = (*self.children[whom], *self.children[deed])
        cases = [k for k in around if self.relations[k] in ("case", "mark") and k == deed - 1]
        under = self.relations[whom] in ("obl", "nmod") and self.words[whom].islower()
        if self.words[deed].lower() not in DEEDS or not (named and cases and under):
            return
        self.hang(deed, self.heads[whom], "advcl" if self.relations[whom] == "obl" else "acl")
        self.hang(cases[0], deed, "mark")
        self.hang(whom, deed, "obj")

    def done_at(self, noun: int, names: Sequence[tuple[int, int, str]]) -> None:
        """ "The capture in Cali of X", "the arrest on Monday of 12 men": X was captured, and not X's Cali."""
        place = self.heads[noun]
        deed = self.heads[place]
        edge = self.left_edge(noun)
        behind = deed < place < edge and self.relations[place] in ("nmod", "obl")
        if not behind or self.words[edge].lower() != "of":
            return
        under = self.words[self.left_edge(place)].lower()
        there = any(a <= place < b and kind == "LOC" for a, b, kind in names)
        if under in ("in", "at", "near") and there or under == "on" and self.words[place] in _DAYS:
            self.hang(noun, deed, "nmod")

    def beside_object(self, noun: int, tags: list[str]) -> None:
        """ "They would not indict Ann Lee, a clerk": her other name and what she is stand by her, and not by the verb."""
        verb = self.heads[noun]
        before = [k for k in self.children[verb] if verb < k < noun and self.relations[k] == "obj"]
        if not before or not tags[before[-1]].startswith("NNP"):
            return
        if self.relations[noun] == "appos" or noun == before[-1] + 1:
            self.hang(noun, before[-1], self.relations[noun])

    def owner(self, whose: int) -> None:
        """ "X, whose brother was sentenced": the brother is the clause's subject, not X's other name."""
        owned = self.heads[whose]
        if self.relations[owned] != "appos":
            return
        clauses = (k for k in self.children[self.heads[owned]] if k > owned)
        for clause in clauses:
            if self.relations[clause] == "acl:relcl":
                below = self.below(clause)
                if not any(relation.startswith("nsubj") for relation in below):
                    self.hang(owned, clause, "nsubj:pass" if "aux:pass" in below else "nsubj")
                return

    def had_done(self, had: int) -> None:
        """ "Ann Lee had her driver jailed": it is the driver who was."""
        verb = self.heads[had]
        subjects = [k for k in self.children[verb] if self.relations[k] == "nsubj"]
        if len(subjects) == 2 and subjects[0] < had < subjects[1] < verb:
            self.relations[subjects[1]] = "obj"

    def doer(self, subject: int, names: Sequence[tuple[int, int, str]], tags: list[str]) -> None:
        """ "Police in Benin City have so far arrested 41 men": no passive is without its "be"; nor is
        "the gang of eleven kidnapped four jewellers", "Ann Lee, 57, along with others, recruited 22 men".
        """
        verb = self.heads[subject]
        below = self.below(verb)
        people = word_table("kinds.tsv")["Ring"] | word_table("kinds.tsv")["Hostile"]
        acts = "aux" in below or self.words[subject].lower().removesuffix("s") in people
        helpers = {self.words[k].lower() for k in self.children[verb] if self.relations[k] == "aux"}
        perfect = bool(helpers) and helpers <= HAVING  # "the nine children he had kidnapped"
        if (acts and "obj" in below or perfect) and "aux:pass" not in below:
            self.relations[subject] = "nsubj"
        somebody = any(a <= subject < b for a, b, kind in names if kind == "PER")
        root = self.heads[verb] == verb and tags[verb] == "VBN"
        if somebody and root and "obj" in below and not below & {"aux", "aux:pass"}:
            self.relations[subject], tags[verb] = "nsubj", "VBD"

    def shared_object(self, noun: int, tags: list[str]) -> None:
        """ "Recruited, harbored and transported nine women": whom the last verb stands right before, all of them have."""
        verb, last = self.heads[noun], self.left_edge(noun) - 1
        first = self.heads[verb] if self.relations[verb] == "conj" else verb
        joined = (
            last > verb and self.relations[last] == "conj" and self.heads[last] in (first, verb)
        )
        if joined and first != verb and tags[last].startswith("VB"):
            if not {"obj", "aux:pass"} & self.below(first):
                self.hang(noun, first, "obj")

    def circumstance(self, noun: int) -> None:
        """ "Auctioned off for 1,200 dinars", "released from kilns": what has a preposition is no object."""
        case = self.left_edge(noun)
        under = self.relations[case] == "case" and self.heads[case] == noun
        if under and self.words[case].lower() in CIRCUMSTANCES and self.heads[noun] < case:
            self.relations[noun] = "obl"

    def to_where(self, place: int) -> None:
        """ "Drove them from Flushing, New York, to Reno": to where is no part of from where."""
        start = self.heads[place]
        cases = {self.words[k] for k in self.children[start] if self.relations[k] == "case"}
        if self.relations[place] in ("conj", "nmod") and "from" in cases and start < place:
            self.hang(place, self.heads[start], self.relations[start])

    def not_ahead(self, noun: int, tags: list[str]) -> None:
        """ "Bought babies for 40,000 rupees and sold them for two lakh": no sum hangs on one behind the next verb."""
        ahead = self.heads[noun]
        between = [k for k in range(noun, ahead) if self.relations[k] == "conj"]
        verbs = [k for k in between if tags[k].startswith("VB") and self.is_under(ahead, k)]
        before = [self.heads[v] for v in verbs if self.heads[v] < noun]
        if before and "case" in self.below(noun) and tags[before[0]].startswith("VB"):
            self.hang(noun, before[0], "obl")

    def no_subject(self, noun: int) -> None:
        """ "One of those who killed the consul and three guards, is held": as he "is", the guards are not held with him."""
        subject, edge = self.heads[noun], self.left_edge(noun)
        verb = self.heads[subject]
        helpers = {self.words[k].lower() for k in self.children[verb] if k > noun}
        alone = self.relations[subject].startswith("nsubj") and helpers & {"is", "was", "has"}
        if not alone or self.words[edge].lower() != "and" or edge - 1 <= subject:
            return
        beside = edge - 1
        while (
            self.relations[beside] in ("flat", "compound", "nmod:desc")
            and self.heads[beside] > subject
        ):
            beside = self.heads[beside]
        if self.relations[beside] in ("obj", "obl", "nmod") and self.is_under(beside, subject):
            self.hang(noun, beside, "conj")

    def after_gerund(self, verb: int, tags: list[str]) -> None:
        """ "Police arrest 37 men suspected of fraud and seize phones": the police seize them, and not the men."""
        gerund = self.heads[verb]
        marks = self.below(verb) & {"mark", "aux", "nsubj", "nsubj:pass"}
        above = self.root(verb)
        told = {"nsubj", "obj"} <= self.below(above) and tags[above] in ("VBP", "VB", "NN", "NNS")
        if tags[gerund] == "VBG" and told and not marks and above < gerund:
            self.hang(verb, above, "conj")
            tags[verb] = "VBP"

    def recipient(self, noun: int) -> None:
        """ "Charged the workers fees": people in the plural are given something, they name no sort of it."""
        thing = self.heads[noun]
        verb = self.heads[thing]
        people = self.words[noun].lower().removesuffix("s") in word_table("kinds.tsv")["Traded"]
        if not (people and self.words[noun].endswith("s") and self.relations[thing] == "obj"):
            return
        if thing == noun + 1 and self.words[verb].lower() in GIVEN and noun - verb < 4:
            for word in range(verb + 1, noun):
                if self.heads[word] == thing:
                    self.hang(word, noun, self.relations[word])
            self.hang(noun, verb, "iobj")

    def together(self, preposition: int) -> None:
        """ "Captured the boss along with six of his men": they are captured as he is."""
        other = self.heads[preposition]
        verb = self.heads[other]
        if self.relations[other] != "obl" or verb >= other:
            return
        first = [
            k
            for k in self.children[verb]
            if k < other and self.relations[k] in ("obj", "nsubj:pass")
        ]
        if (
            first
            and self.words[first[-1]].lower().removesuffix("s") in word_table("kinds.tsv")["Group"]
        ):
            self.hang(other, first[-1], "conj")

    def subject(self, clause: int) -> None:
        """ "Ann Lee, 52, sold the boys, the police said": who sold them is not another who says so."""
        says = self.heads[clause]
        first = [k for k in self._subjects(says) if k < says]
        late = [k for k in self._subjects(clause) if k > clause]
        apart = bool(first) and first[0] < clause < min(first[1:], default=says)
        if apart and len(first) == 1 and len(late) == 1:
            self.hang(late[0], says, "nsubj")  # "Ann Lee is still free, the police said"
        if not self._subjects(clause):
            if apart:
                self._let_do(first[0], clause)
            self._confirmed(clause, says)

    def _confirmed(self, clause: int, says: int) -> None:
        """ "Confirms nine of the ten are dead": they are, and not they are confirmed."""
        below = self.children[clause]
        helpers = [k for k in below if self.relations[k] in ("cop", "aux:pass", "aux")]
        finite = any(self.words[k].lower() in ("are", "is", "were", "was") for k in helpers)
        whom = [k for k in self.children[says] if self.relations[k] == "obj" and says < k < clause]
        if finite and whom and "mark" not in self.below(clause):
            self._let_do(whom[-1], clause)

    def _subjects(self, verb: int) -> list[int]:
        return [k for k in self.children[verb] if self.relations[k].startswith("nsubj")]

    def _let_do(self, somebody: int, verb: int) -> None:
        passive = "aux:pass" in self.below(verb)
        self.hang(somebody, verb, "nsubj:pass" if passive else "nsubj")

    def own_subject(self, noun: int) -> None:
        """ "Two died in the shooting and a third, Ann Lee, gave herself up": who stands right before a verb does it."""
        last = noun
        while behind := [k for k in self.children[last] if k > last]:
            last = behind[-1]
        last += self.words[last + 1 : last + 2] == [","]
        verb = last + 1
        if self.relations[verb : verb + 1] == ["aux:pass"]:
            verb = self.heads[verb]  # "raided 31 addresses and nine women were freed"
        beside = verb < len(self.words) and self.relations[verb] == "conj"
        if not beside or "flat" in self.below(verb) or self.heads[noun] > noun:
            return
        above = self.below(verb)
        joined = self.words[self.left_edge(noun) - 1] in ("and", "but") or "cc" in self.below(noun)
        if any(r.startswith("nsubj") for r in above) or not joined:
            return
        found = self.relations[noun] == "conj" and self.relations[self.heads[noun]] == "obj"
        if found and not above & {"obj", "aux", "aux:pass", "compound:prt"}:
            return  # "found nine women and two children crammed into a van"
        if self.heads[verb] != noun and self.is_under(noun, self.heads[verb]):
            self.hang(noun, verb, "nsubj:pass" if "aux:pass" in above else "nsubj")

    def told_of(self, that: int, tags: list[str]) -> None:
        """ "Rumours that X was held are false, he said": the rumours say it, and not he."""
        noun, clause = that - 1, self.heads[that]
        above = self.heads[clause]
        claim = tags[noun].startswith("NN") and self.relations[noun].startswith("nsubj")
        if self.relations[clause] != "ccomp" or not claim or noun < 0:
            return
        if clause < self.heads[noun] < above and not self.is_under(above, noun):
            self.hang(clause, noun, "acl")

    def against(self, case: int, names: Sequence[tuple[int, int, str]]) -> None:
        """ "Confirmed charges of war crimes against X": the charges are."""
        whom = self.heads[case]
        crime = self.heads[whom]
        charges = self.heads[crime]
        named = any(first <= whom < last for first, last, kind in names if kind == "PER")
        if named and self.relations[whom] == self.relations[crime] == "nmod":
            if self.words[charges].lower() in ("charge", "charges") and charges < crime:
                self.hang(whom, charges, "nmod")
        self._appealed_against(case)

    def _appealed_against(self, case: int) -> None:
        """ "Will hear the appeal of X against a ten-year term": the appeal is against it."""
        what, verb = self.heads[case], self.heads[self.heads[case]]
        appeals = [k for k in self.children[verb] if self.words[k].lower() in ("appeal", "appeals")]
        if appeals and appeals[0] < case and self.relations[appeals[0]] in ("obj", "nsubj:pass"):
            if self.relations[what] == "obl":
                self.hang(what, appeals[0], "nmod")

    def trade(self, deed: int, tags: list[str]) -> None:
        """ "A charge of people smuggling against X": it is the trade, and no people who smuggle."""
        goods = deed - 1
        beside = self.heads[deed] == goods and not {"obj", "nsubj", "mark"} & self.below(deed)
        if not beside or self.words[goods].lower() not in TRADED or self.heads[goods] == goods:
            return
        self.hang(deed, self.heads[goods], self.relations[goods])
        for child in [k for k in self.children[goods] if k != deed]:
            self.hang(child, deed, self.relations[child])
        self.hang(goods, deed, "compound")
        tags[deed] = "NN"

    def being_done(self, deed: int) -> None:
        """ "Evacuated the 20 persons being held hostage": those who stand before it are held."""
        being = next((k for k in self.children[deed] if self.words[k].lower() == "being"), 0)
        whom = [
            k for k in self.children[self.heads[deed]] if self.relations[k] == "obj" and k < being
        ]
        if whom and self.is_under(being - 1, whom[-1]):
            self.hang(deed, whom[-1], "acl")

    def across(self, title: int) -> None:
        """ "X said that Y, number one of the ring, a kingpin, was": Y is, and not X on the other side of "said"."""
        above, edge = self.heads[title], self.left_edge(title)
        verb, before = self.heads[above], edge - 2
        if not above < verb < before or self.words[edge - 1] != ",":
            return
        while before > verb and self.relations[before] in ("nmod", "flat", "compound", "appos"):
            before = self.heads[before]
        while before > verb and self.relations[before] == "conj":
            before = self.heads[before]
        told = self.heads[before] != verb and self.relations[before].startswith("nsubj")
        if verb < before and told and self.is_under(before, verb):
            self.hang(title, before, "appos")

    def which_body(self, clause: int, names: Sequence[tuple[int, int, str]]) -> None:
        """ "X, leader of the Lion Brigades which was behind it": the brigades were, as nobody is "which"."""
        which = [
            k for k in self.children[clause] if self.words[k].lower() == "which" and k < clause
        ]
        body = next((n for n in names if which and n[1] == which[0] and n[2] == "ORG"), None)
        leader = self.heads[clause]
        if body is not None and leader < body[0] and self.is_under(self.top(body[0]), leader):
            somebody = any(a <= leader < b for a, b, kind in names if kind == "PER")
            if somebody or self.words[leader].lower() in _LEADING:
                self.hang(clause, self.top(body[0]), "acl:relcl")

    def cleft(self, clause: int) -> None:
        """ "It was X, not Y, who was charged": of X it is told."""
        first = other = self.heads[clause]
        while self.relations[first] in ("conj", "appos", "nmod") and self.heads[first] < first:
            first = self.heads[first]
        below = [(self.relations[k], self.words[k].lower()) for k in self.children[first]]
        negated = any(self.words[k].lower() in ("not", "n't", "n’t") for k in self.children[other])
        if first != other and negated and ("nsubj", "it") in below and "cop" in self.below(first):
            self.hang(clause, first, "acl:relcl")

    def to_stand_trial(self, stand: int) -> None:
        """ "Committed a clerk, Ann Lee, to stand trial": she is to stand it."""
        bound = self.words[self.heads[stand]].lower() in BOUND and "obj" in self.below(
            self.heads[stand]
        )
        if bound and self.relations[stand] in ("advcl", "acl") and "mark" in self.below(stand):
            self.relations[stand] = "xcomp"

    def body(self, said: int) -> None:
        """ "Four men were arrested in Oslo, the ministry announced": it is the ministry that says it."""
        body = self.heads[said]
        start = self.left_edge(body)
        if body != said - 1 or not start or self.words[start - 1] != ",":
            return
        above = self.root(body)
        if self.heads[body] < start and above < start:
            self.hang(said, above, "parataxis")
            self.hang(body, said, "nsubj")

    def for_what(self, total: int) -> None:
        """ "Handed her over to a stranger for 70 million dong": the sum is for the deed, and not for him."""
        to, kinds = self.heads[total], word_table("kinds.tsv")
        people = kinds["Person"] | kinds["Group"]
        given = self.relations[to] in ("obl", "obl:agent") and self.words[to].lower() in people
        sum_or_who = "nummod" in self.below(total) or self.words[self.heads[to]] in GIVEN_TO
        if self.relations[total] == "nmod" and given and sum_or_who:
            self.hang(total, self.heads[to], "obl")

    def off_what(self, preposition: int) -> None:
        """ "Twenty migrants were taken off a bus": what a passive has behind it is no object."""
        verb = self.heads[preposition]
        thing = next((k for k in self.children[verb] if k > preposition), verb)
        beside = self.relations[thing] in ("obj", "obl") and "case" not in self.below(thing)
        if "nsubj:pass" in self.below(verb) and beside:
            self.hang(preposition, thing, "case")
            self.relations[thing] = "obl"

    def after_clause(self, circumstance: int, case: int) -> None:
        """ "Released the priest, who was taken in May, on June 2": what stands behind the clause is not in it."""
        deed = clause = self.heads[circumstance]
        if self.words[case - 1] != "," or self.words[deed][:1].isupper():
            return
        inside = [deed]
        while self.heads[clause] != clause and not self._set_off(clause):
            clause = self.heads[clause]
            inside.append(clause)
        name = self.heads[clause]
        if self.relations[name] not in ("obj", "nsubj:pass") or self.heads[name] == name:
            return
        for word in inside:
            for late in [k for k in self.children[word] if k > case]:
                if self.relations[late] == "obl" or late == circumstance:
                    self.hang(late, self.heads[name], "obl")

    def _set_off(self, clause: int) -> bool:
        if self.relations[clause] == "acl" and self.words[clause].lower() in LAID:
            return True  # "a teacher accused of recruiting girls for bars, at her home"
        beside = self.relations[clause] in ("acl:relcl", "acl", "appos")
        return beside and self.words[self.left_edge(clause) - 1] == ","

    def whom(self, relative: int) -> None:
        """ "Nine men whom the rebels dragged away": no subject is "whom"."""
        verb = self.heads[relative]
        subjects = [k for k in self.children[verb] if self.relations[k] == "nsubj"]
        if self.relations[relative] == "nsubj" and len(subjects) > 1:
            self.relations[relative] = "obj"
