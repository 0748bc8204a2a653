"""Which lines of an article are headline, body, or furniture around it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Doc, Span

from ringtrace.ingest.language.sentences import DATELINE
from ringtrace.nouns import Article

# A short line that opens what follows an article: everything after it is furniture.
_TAIL = re.compile(
    r"^\W*(?:related (?:stories|articles|news|links|content|posts|coverage)|more (?:from|in|on|stories|news)\b|"
    r"most (?:read|popular|viewed)|read (?:also|next)|see also|also (?:read|in)|you may also like|recommended|trending|"
    r"subscribe|sign up|newsletter|join our|follow us|get our|download (?:our|the) app|share this|comments?\b|"
    r"leave a (?:reply|comment)|tags?:|topics?:|filed under|categories|about (?:us|the author)|contact us|"
    r"copyright|©|all rights reserved|terms of (?:use|service)|privacy policy|cookie|advertise|"
    r"latest (?:news|stories)|in other news|editor'?s picks|elsewhere|popular now|support (?:us|our)|"
    r"updated? \w+ \d+, \d{4}$|component\(s\)|press release number|opens? popup|welcome back)",
    re.IGNORECASE,
)
# A line of furniture that may stand inside an article.
_LINE = re.compile(
    r"^\W*(?:advertisement|sponsored|ad\b|share\b|tweet|email|print|save|whatsapp|facebook|photo(?:graph)?:|"
    r"image:|picture:|video:|file photo|caption|click (?:here|on)|read more:|read:|also read|watch:|listen:|"
    r"by [A-Z][\w.]+(?: [A-Z][\w.'-]+){0,3}$|published|updated|posted|last modified|reporting by|editing by|"
    r"source:|for immediate release|contact:|menu|home|skip to|search|log ?in|\d+ (?:comments|shares|min read))",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[.!?…][\"'”’)\]]*(?:\s*[—–-]+\s*[\w. ]{1,24})?\s*$")
BODY, HEADLINE, FURNITURE = "body", "headline", "furniture"


@dataclass(frozen=True, slots=True)
class Body:
    """What each stretch of the text is: (start, end, what) in characters, in order."""

    parts: tuple[tuple[int, int, str], ...]

    def what(self, span: Span) -> str:
        """Return body, headline or furniture for a sentence."""
        middle = span.start_char
        text = span.text
        middle += len(text) - len(text.lstrip())
        for start, end, what in self.parts:
            if start <= middle < end:
                return what
        return BODY

    def holds(self, span: Span) -> bool:
        """Return whether a sentence belongs to the article, its headline included."""
        return self.what(span) != FURNITURE


def body_of(doc: Doc, article: Article) -> Body:
    """Return what each line of an article is.

    The first short line without a full stop is the headline. A line that opens a list of links, a
    subscription or a notice ends the body; short lines without a full stop inside are furniture.
    """
    parts: list[tuple[int, int, str]] = []
    offset, tail, body_seen = 0, False, 0
    lines = doc.text.split("\n")
    title = (article.title or "").strip().lower()
    one_line = sum(1 for x in lines if x.strip()) == 1
    for line in lines:
        start, end = offset, offset + len(line) + 1
        offset = end
        text = line.strip()
        if not text:
            continue
        words = len(text.split())
        if tail:
            what = FURNITURE
        elif one_line:
            what = BODY
        elif _TAIL.match(text) and words <= 9 and body_seen:
            tail, what = True, FURNITURE
        elif _LINE.match(text) and words <= 14 and not _ENDS.search(text):
            what = FURNITURE
        elif text.lower() == title or (not body_seen and not _ENDS.search(text) and words <= 24):
            what = HEADLINE
        elif not _ENDS.search(text) and words <= 12 and not text.endswith((":", ";", ",")):
            what = FURNITURE
        else:
            what = BODY
            body_seen += 1
        if what == BODY and (dateline := DATELINE.match(line)):
            parts.append((start, start + dateline.end(), FURNITURE))
            start += dateline.end()
        parts.append((start, end, what))
    return Body(tuple(parts))
