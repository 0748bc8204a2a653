"""Who says it, where a sentence tells so at its end: "They arrested X, a spokeswoman, Ann Lee, said"."""

from __future__ import annotations

from ringtrace.ingest.language.reduced import ReducedTree


class SaidTree(ReducedTree):
    """Lets a verb of saying at the end of a sentence have its speaker."""

    def unsaid(self, said: int) -> None:
        """ "No charges were laid against X, the prosecutor in Tarija said.": it is he who says it, and he is not X."""
        comma = next((k for k in range(said - 1, max(said - 12, 0), -1) if self.words[k] == ","), 0)
        name = self.top(comma - 1) if comma else said
        if self.words[said + 1 : said + 2] == ["to"]:
            verb = self.heads[name]
            if comma and comma == said - 1 and verb != said and self.heads[verb] == said:
                self._said_of(name, said)
            return
        if not comma or any(r.startswith("nsubj") for r in self.below(said)):
            return
        if comma == said - 1 and self.relations[name] == "appos":
            self._said_by(name, comma)
            return
        inside = range(comma + 1, said)
        tops = [k for k in inside if self.heads[k] not in inside]
        if len(tops) == 1 and self.relations[tops[0]] == "appos" and self.heads[tops[0]] < comma:
            self.hang(tops[0], said, "nsubj")

    def _said_by(self, name: int, comma: int) -> None:
        """ "They released a banker, a spokeswoman, Ann Lee, said": she is no banker."""
        before = next((k for k in range(name - 1, max(name - 8, 0), -1) if self.words[k] == ","), 0)
        first = next(
            (k for k in range(before - 1, max(before - 8, 0), -1) if self.words[k] == ","), 0
        )
        titles = [k for k in range(first + 1, before) if self.heads[k] < first]
        if first and len(titles) == 1 and self.relations[titles[0]] == "appos":
            self.hang(titles[0], comma + 1, "nsubj")
            self.hang(name, titles[0], "appos")

    def _said_of(self, name: int, said: int) -> None:
        """ "They arrested Ann Lee, said to have sold nine babies": who was arrested is said to have."""
        verb = self.heads[name]
        self.lift(verb)
        self.hang(said, name, "acl")
        for late in [k for k in self.children[verb] if k > said]:
            self.hang(late, said, self.relations[late])
