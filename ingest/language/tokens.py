"""The tokeniser: spaCy's English one, cut where the treebanks cut."""

from __future__ import annotations

import re
from typing import Any

from spacy.language import Language
from spacy.symbols import ORTH
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

# A hyphen after one of these stays inside the word ("anti-trafficking", "co-defendant").
BOUND = """anti co counter cross e ex inter intra mid mini multi non over post pre pro psycho re
semi socio sub ultra under""".split()
RUNS = (r"[!?]{2,}", r"=={1,}", r"__{1,}", r"\*{2,}", r"~{2,}", r"#{2,}", r"<{2,}", r">{2,}")
SHORTENED = """al. Atty. Barr. Engr. Capt. Col. Corp. Cpl. Det. etc. Ft. Hon. Insp. Lt. Ltd. Maj. Messrs. Mt.
Mohd. Muhd. Sr. Pfc. Pvt. Rep. Sen. Sgt. Sh. Smt. Supt. vs. Rs. r/o R/o s/o S/o d/o D/o w/o W/o""".split()
# "and/or" is three words, "paid N7m." ends with a full stop, and "Im Chae-won" is somebody.
UNSHORTENED = frozenset(["and/or", "b.", "k.", "m.", "Im"])

# No mark can be cut off these; saying so spares the search for one.
_LETTERS = re.compile(r"[A-Za-z]+\Z")
# Chinese names that are short for months and states as well, at the end of a sentence.
_STOPPED = frozenset(["Jun.", "Jan.", "Kan."])
_NAME_THEN_STOP = re.compile(r"\b[A-Z][a-z]+ (?:Jun|Jan|Kan)\.(?=[\"”]?\s*$|[\"”]?\s+[A-Z])")


class RememberingTokenizer(Tokenizer):  # type: ignore[misc]
    """spaCy's tokeniser, which remembers no word that stands behind an exception ("U.S.") in its text.

    So each word is cut once by itself, and is then known. The cuts are the same.
    """

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.known: set[str] = set()

    def __call__(self, string: str) -> Doc:
        """Return the text as a Doc of tokens."""
        for word in set(string.split()) - self.known:
            super().__call__(word)
            self.known.add(word)
        doc: Doc = super().__call__(string)
        return doc if _NAME_THEN_STOP.search(string) is None else self._stopped(doc)

    def _stopped(self, doc: Doc) -> Doc:
        """ "They arrested Hou Jun." is no June: the full stop is a word of its own."""
        ends = {found.end() for found in _NAME_THEN_STOP.finditer(doc.text)}
        words: list[str] = []
        spaces: list[bool] = []
        for token in doc:
            if token.idx + len(token.text) in ends and token.text in _STOPPED:
                words += [token.text[:-1], "."]
                spaces += [False, bool(token.whitespace_)]
            else:
                words.append(token.text)
                spaces.append(bool(token.whitespace_))
        return Doc(doc.vocab, words=words, spaces=spaces)


def set_tokenizer(nlp: Language) -> Tokenizer:
    """Return the tokeniser that cuts as the training treebanks do."""
    defaults = nlp.Defaults
    kept = "".join(rf"(?<!\b{prefix}-)(?<!\b{prefix.title()}-)" for prefix in BOUND)
    infixes = []
    for pattern in map(str, defaults.infixes or ()):
        # The rule for hyphens between letters: look back over the hyphen at the bound prefix.
        if "--" in pattern and "(?=[" in pattern:
            head, _, tail = pattern.rpartition("(?=[")
            pattern = f"{head}{kept}(?=[{tail}"
        infixes.append(pattern)
    infixes += [
        r"(?<=[A-Za-z]\.)-(?=[a-z])",
        r"(?<=[0-9])[–—](?=[0-9$€£])",
        r"(?<=[a-zA-Z])/(?=or\b)",
    ]
    tokenizer = RememberingTokenizer(
        nlp.vocab,
        rules={
            k: v for k, v in (defaults.tokenizer_exceptions or {}).items() if k not in UNSHORTENED
        },
        prefix_search=compile_prefix_regex([*RUNS, *(defaults.prefixes or ())]).search,
        suffix_search=compile_suffix_regex([*RUNS, *(defaults.suffixes or ())]).search,
        infix_finditer=compile_infix_regex(infixes).finditer,
        token_match=_LETTERS.match,
        url_match=defaults.url_match,
    )
    for short in SHORTENED:
        tokenizer.add_special_case(short, [{ORTH: short}])
    return tokenizer
