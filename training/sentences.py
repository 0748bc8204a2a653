"""Where sentences begin: at line breaks, after a full stop that ends one, and after a dateline."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from ringtrace.ingest.language.paragraphs import paragraphs

ENDS = frozenset(".?!…")
CLOSERS = frozenset("\"'”’)]»")


def begin_sentences(doc: Doc) -> Doc:
    """Return the Doc with sentence starts set; a Doc that has them keeps them."""
    if doc.has_annotation("SENT_START"):
        return doc
    begins = {words[0] for words in paragraphs(doc, doc.text)[1:]}
    ended = False  # an end mark stands behind us, perhaps with closing quotes since
    for token in doc:
        if token.is_space:
            token.is_sent_start = token.i == 0
            continue
        if token.i in begins or (ended and _opens(token)):
            token.is_sent_start = True
            ended = False
        else:
            token.is_sent_start = token.i == 0
        if token.text[-1] in ENDS and _is_end(token):
            ended = True
        elif token.text not in CLOSERS:
            ended = False
    return doc


def _is_end(token: Token) -> bool:
    """A stop of its own ("." "?!") ends; one inside a token ("U.S.", "p.m.") may."""
    return set(token.text) <= ENDS or token.text[-1] == "."


def _opens(token: Token) -> bool:
    """Whether a sentence can begin with this token after an end mark."""
    if token.text in CLOSERS and token.whitespace_ == "" and token.nbor(-1).whitespace_ == "":
        return False
    previous = token.nbor(-1)
    if previous.text[-1] == "." and len(previous.text) > 1 and set(previous.text) - ENDS:
        return False  # an abbreviation: the tokeniser keeps its stop
    return not token.text[0].islower() and token.text not in CLOSERS | ENDS | {",", ";", ":"}
