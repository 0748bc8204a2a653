"""The tree of a paragraph while it is mended: words, heads, relations."""

from __future__ import annotations

from collections.abc import Sequence


class Tree:
    """Words with their heads and relations, which may be changed in place."""

    def __init__(self, words: Sequence[str], heads: list[int], relations: list[str]) -> None:
        self.words, self.heads, self.relations = words, heads, relations
        self.children: list[list[int]] = []
        self.rebuild_children()

    def rebuild_children(self) -> None:
        """Let the tree know anew what hangs on each word, after its heads were changed without it."""
        self.children = [[] for _ in self.heads]
        for n, head in enumerate(self.heads):
            if head != n:
                self.children[head].append(n)

    def hang(self, word: int, head: int, relation: str) -> None:
        """Let a word stand under another head, as its relation says; none can stand under what stands under it."""
        if self.is_under(head, word):
            return
        if self.heads[word] != word:
            self.children[self.heads[word]].remove(word)
        self.children[head].append(word)
        self.children[head].sort()
        self.heads[word], self.relations[word] = head, relation

    def lift(self, word: int) -> None:
        """Let a word take the place of its head, which loses all that stood under it and hangs under the word."""
        above = self.heads[word]
        head, relation = self.heads[above], self.relations[above]
        self.children[above].remove(word)
        self.heads[word], self.relations[word] = word, relation
        if head != above:
            self.hang(word, head, relation)
        for other in self.children[above][:]:
            self.hang(other, word, self.relations[other])
        self.hang(above, word, "dep")

    def below(self, head: int) -> set[str]:
        """Return the relations of what stands right under a head."""
        return {self.relations[k] for k in self.children[head]}

    def left_edge(self, head: int) -> int:
        """Return where the words under a head begin, marks left out."""
        while True:
            before = [k for k in self.children[head] if k < head and self.relations[k] != "punct"]
            if not before:
                return head
            head = before[0]

    def is_under(self, word: int, above: int) -> bool:
        """Return whether a word is another one or stands anywhere under it."""
        while self.heads[word] != word and word != above:
            word = self.heads[word]
        return word == above

    def name_head(self, first: int, last: int) -> int:
        """Return the word of a name that hangs on no other of it: "Republic" of "Czech Republic"."""
        return next((n for n in range(first, last) if not first <= self.heads[n] < last), first)

    def root(self, word: int) -> int:
        """Return the root of the tree in which a word stands."""
        while self.heads[word] != word:
            word = self.heads[word]
        return word

    def top(self, word: int) -> int:
        """Return the word that heads a name."""
        while self.relations[word] in ("flat", "compound") and self.heads[word] != word:
            word = self.heads[word]
        return word
