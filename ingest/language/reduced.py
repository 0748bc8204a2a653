"""What the network gets wrong where a participle stands before the verb of its sentence: "women sold in X have been freed"."""

from __future__ import annotations

from ringtrace.ingest.language.names import NamesTree

# Without an object they are not what somebody does.
_DONE_TO = frozenset(
    "freed rescued kidnapped abducted sold arrested detained seized smuggled lured recruited".split()
)

# "Had his car stolen", "found nine men chained", "want him arrested": what becomes of somebody, or how he is.
_LEAVING = frozenset(
    "have has had having keep keeps kept find finds found finding leave leaves left leaving get gets got hold holds held see sees "
    "saw seen hear heard want wants wanted report reports reported order orders ordered believe believes believed consider "
    "considered declare declared make makes made need needs needed watch watched catch catches caught feel felt show shows "
    "showed discover discovers discovered".split()
)


class ReducedTree(NamesTree):
    """A tree whose participles can be hung on those of whom they are said."""

    def done_before(self, doer: int, tags: list[str]) -> None:
        """ "Girls abducted in May by armed men are freed": who stands before "are" did the first deed."""
        verb = self.heads[doer]
        helper = [k for k in self.children[verb] if self.relations[k] == "aux:pass"]
        if not helper or not doer < helper[0] < verb:
            return
        own = any(self.relations[k].startswith("nsubj") for k in self.children[verb])
        deed = self.heads[verb] if not own else -1
        for subject in self.children[verb] if own else ():
            if self.relations[subject] == "nsubj:pass":
                deed = next((k for k in self.children[subject] if tags[k] == "VBN"), deed)
        if deed < 0 or deed >= doer or tags[deed] not in ("VBN", "VBD"):
            return
        self.hang(doer, deed, "obl:agent")
        if not own and self.relations[verb] in ("advcl", "conj", "parataxis"):
            self._turn(deed, verb)

    def deed_between(self, deed: int, tags: list[str]) -> bool:
        """ "The MRTA kidnapped engineer X": a participle between a name and the noun that heads the sentence is its verb.

        Returns whether the tree was changed.
        """
        whom = self.heads[deed]
        doers = [k for k in self.children[whom] if k < deed and self.relations[k] == "compound"]
        root = self.heads[whom] == whom == deed + 1 and not {"cop", "nsubj"} & self.below(whom)
        if not (root and tags[deed] == "VBN" and doers and self.words[doers[-1]][:1].isupper()):
            return False
        below = [k for k in self.children[whom] if k != deed]
        relations = [self.relations[k] for k in below]
        self.lift(deed)
        self.hang(whom, deed, "obj")
        self.hang(doers[-1], deed, "nsubj")
        for word, relation in zip(below, relations, strict=True):
            if word not in doers[-1:] and relation != "punct":
                self.hang(word, doers[-1] if word < deed else whom, relation)
        tags[deed] = "VBD"
        return True

    def told_before(self, end: int) -> bool:
        """ "A girl who was sold to a farmer for 900 rupees was freed": what stands before "was" is of the clause.

        Returns whether the tree was changed.
        """
        verb, first = self.heads[end], self.left_edge(end)
        subject = next(
            (k for k in self.children[verb] if k < first and self.relations[k].startswith("nsubj")),
            None,
        )
        if subject is None or not end < verb or self.heads[first] != end:
            return False
        clauses = [k for k in self.children[subject] if self.relations[k].startswith("acl")]
        if not clauses or clauses[-1] > first or "," in self.words[clauses[-1] : first]:
            return False
        self.hang(end, clauses[-1], "obl")
        return True

    def _turn(self, deed: int, verb: int) -> None:
        """Let the verb with its helper head the sentence, and the participle hang on its subject."""
        subject = [k for k in self.children[deed] if self.relations[k].startswith("nsubj")]
        if len(subject) != 1 or "aux:pass" in self.below(deed):
            return
        head, relation = self.heads[deed], self.relations[deed]
        if head == deed:
            self.children[self.heads[verb]].remove(verb)
            self.heads[verb], self.relations[verb] = verb, relation
        else:
            self.hang(verb, head, relation)
        self.hang(subject[0], verb, "nsubj:pass" if "aux:pass" in self.below(verb) else "nsubj")
        if self.heads[deed] == deed:
            self.children[subject[0]].append(deed)
            self.children[subject[0]].sort()
            self.heads[deed], self.relations[deed] = subject[0], "acl"
        else:
            self.hang(deed, subject[0], "acl")
        for late in [k for k in self.children[deed] if k > verb]:
            self.hang(late, verb, self.relations[late])

    def reduced(self, deed: int, tags: list[str]) -> None:
        """ "Women sold to farmers in X, a town in Y, have been freed, he said": who was sold is free."""
        below = self.below(deed)
        if tags[deed] not in ("VBN", "VBD") or {"aux", "aux:pass", "obj", "mark"} & below:
            return
        whose = deed - 1
        if self.relations[whose].startswith("nsubj") and self.heads[whose] > deed:
            self.hang(deed, whose, "acl")  # "nine women freed in X, a town in Y, arrived, he said"
            tags[deed] = "VBN"
            return
        beside = (k for k in self.children[self.heads[deed]] if k > deed)
        needs_object = self.words[deed].lower() in _DONE_TO
        later = next(
            (k for k in beside if self._without_subject(k, after=deed, helper=not needs_object)),
            None,
        )
        if later is not None:
            self._turn(deed, later)
            tags[deed] = "VBN"

    def believed_to_be(self, said: int, tags: list[str]) -> None:
        """ "Gunmen suspected to be herdsmen killed four people": who is only suspected to be something did it."""
        who, be = said - 1, said + 2
        if (
            self.heads[who] != said
            or self.relations[who][:5] != "nsubj"
            or self.relations[be] != "cop"
        ):
            return
        under = (k for k in range(be + 2, len(self.words)) if self.is_under(k, said))
        verb = next((k for k in under if tags[k] in ("VBD", "VBN", "VBZ")), None)
        if verb is None or "," in self.words[be:verb] or self.relations[verb][:3] == "acl":
            return
        for what in (k for k in range(be + 1, verb) if tags[k][:2] == "NN"):
            if self.heads[what] == verb and self.relations[what] in ("obj", "nsubj", "obl"):
                self.hang(what, said, "xcomp")
        self._turn(said, verb)
        tags[said], tags[verb] = "VBN", "VBZ" if tags[verb] == "VBZ" else "VBD"

    def done_to(self, deed: int) -> None:
        """ "Rescued 40 children trafficked from X": a bare participle behind whom a deed is done to is of them."""
        verb, whose = self.heads[deed], deed - 1
        if self.heads[whose] != verb or self.relations[whose] != "obj":
            return
        if self.words[verb].lower() not in _LEAVING and not self.below(deed) & {"aux", "nsubj"}:
            self.hang(deed, whose, "acl")

    def set_off(self, name: int, deed: int, tags: list[str]) -> None:
        """ "Whether Ann Lee, held since May, will be charged": a bare participle behind a name is of the name."""
        name = self.top(name)
        verb = self.heads[name]
        below = self.below(deed)
        if verb == deed and tags[deed] in ("VBN", "VBD") and "aux" not in below:
            beside = (k for k in self.children[self.heads[deed]] if k > deed)
            later = next((k for k in beside if self._without_subject(k, name)), None)
            if later is not None:  # "Ann Lee, found dead in a van, had suffocated"
                self._turn(deed, later)
            return
        told = any(r.startswith(("nsubj", "aux", "obj")) for r in below)
        if self.heads[deed] == name and self.relations[deed] == "parataxis" and not told:
            if tags[deed] in ("VBN", "VBD"):  # "Ann Lee, wanted for theft, was seen in Cork"
                self.relations[deed], tags[deed] = "acl", "VBN"
            return
        bare = tags[deed] == "VBN" and not any(r.startswith(("nsubj", "aux")) for r in below)
        if not bare or self.heads[deed] in (deed, name) or self.relations[deed] == "conj":
            return
        if (
            self.relations[name].startswith("nsubj")
            and verb > deed
            and not self.is_under(verb, deed)
        ):
            self.hang(deed, name, "acl")
        last = self.relations[name] in ("obj", "obl", "nmod") and self.relations[deed] == "advcl"
        if last and self.heads[deed] < name and self.words[deed].lower() in _DONE_TO:
            self.hang(deed, name, "acl")  # "paid the ransom for Ann Lee, kidnapped in May"

    def _without_subject(
        self, verb: int, name: int = -1, *, after: int = -1, helper: bool = True
    ) -> bool:
        """Whether a verb with a helper has no subject, and goes on from no other with an "and".

        name: what may stand between the verb's "that" and the verb. after: a participle right behind whose
        words it may stand without a comma. helper: whether it must have one.
        """
        own = [k for k in self.children[verb] if k > name and self.relations[k] != "punct"]
        below = {self.relations[k] for k in own}
        helped = (not helper or below & {"aux", "aux:pass"}) and not below & {"cc", "mark"}
        edge = min([verb, *(self.left_edge(k) for k in own)])
        return (
            bool(helped)
            and not any(r.startswith("nsubj") for r in below)
            and (
                self.words[edge - 1] == ","
                or (after >= 0 and "aux" in below and self.is_under(edge - 1, after))
            )
        )

    def said_behind(self, verb: int, tags: list[str]) -> None:
        """ "Gunmen abducted and killed a priest, police said": they did, whom the parser takes for the police."""
        who = next((k for k in self.children[verb] if self.relations[k] == "ccomp" and k < verb), 0)
        subject = next((k for k in self.children[who] if self.relations[k] == "nsubj"), who)
        deeds = [k for k in self.children[subject] if self.relations[k] == "acl" and k > subject]
        if tags[who][:2] != "NN" or not deeds or "," not in self.words[deeds[0] : who]:
            return
        deed = deeds[0]
        self.hang(deed, verb, "ccomp")
        self.hang(subject, deed, "nsubj")
        self.relations[who] = "nsubj"
        tags[deed] = "VBD"

    def let_go(self, let: int, tags: list[str]) -> None:
        """ "Who was later let go": it was done to him."""
        passive = {"cop": "aux:pass", "nsubj": "nsubj:pass"}
        for word in self.children[let]:
            self.relations[word] = passive.get(self.relations[word], self.relations[word])
        tags[let] = "VBN"
