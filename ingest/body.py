"""Which lines of an article are headline, body, or furniture around it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ringtrace.ingest.language.paragraphs import DATELINE
from ringtrace.ingest.parsed import Doc, Span
from ringtrace.nouns import Article

BODY, HEADLINE, FURNITURE = "body", "headline", "furniture"
_HEADLINE_WORDS = range(4, 25)
_NOTICE_WORDS = 45

# A heading that opens what follows an article: everything after it is furniture.
_TAIL = re.compile(
    r"^\W*(?:related (?:stories|articles|news|links|content|posts|coverage|topics)|more (?:from|in|on|stories|news)\b|"
    r"most (?:read|popular|viewed)|you may also like|you might also|recommended|trending|comments?$|\d+ comments?$|"
    r"leave a (?:reply|comment)|tags?:?$|topics?(?:\(s\))?:?$|filed under|categories|about (?:us|the authors?)$|"
    r"contact us$|latest (?:news|stories)|in other news|editor'?s picks|elsewhere|popular now|components?(?:\(s\))?:?$|"
    r"attachments?(?:\(s\))?:?$|press release number|notes? to editors|ends?$|-?30-?$)"
    r"|^\s*(?:#\s*#\s*#|\*\s*\*\s*\*)\s*$",
    re.IGNORECASE,
)
# A short line of furniture that may stand inside an article.
_LINE = re.compile(
    r"^\W*(?:advertisement|sponsored|ad\b|share\b|tweet\b|email\b|print\b|save\b|whatsapp|facebook|photo(?:graph)?s?\b|"
    r"image\b|picture:|pictured|video:|file photo|caption|read more|read also|read next|also read|see also|watch:|"
    r"listen:|by [A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,3}\b(?!.*\.$)|published|updated|posted|last modified|\(?reporting by|"
    r"\(?editing by|additional reporting|\(?compiled by|source:|(?:for )?immediate release|press release$|news release$|"
    r"media (?:contact|inquir)|contacts?:|menu|home\b|skip to|search|log ?in|\d+ (?:shares|min read|min\. read)|"
    r"related:|office of|department of|u\.?s\.? attorney[’']?s office|an? official|here[’']s how|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day,? \w+ \d|\w+ \d{1,2},? \d{4}$|\d{1,2} \w+ \d{4}$|opens? popup|welcome)",
    re.IGNORECASE,
)
# What asks, warns or reserves, however long it is and whether or not it ends in a full stop.
_NOTICE = re.compile(
    r"\bcookies?\b.*\b(?:site|experience|agree|accept|policy)|privacy policy|terms of (?:use|service)|all rights reserved|"
    r"^\W*(?:©|\(c\) \d{4}|copyright)|^\W*(?:subscribe|sign up|follow us|join (?:our|us)|download (?:our|the)|click here|"
    r"support (?:us|our)|advertise|donate|get our|like us|do you have|got a (?:story|tip)|email us|share your|tell us)\b|"
    r"never miss a story|\bnewsletter\b|reproduction (?:without|in whole)|stop receiving|unsubscribe|"
    r"(?:merely|only|simply) (?:an? )?(?:accusation|allegation)|presumed innocent|innocent (?:until|unless)|"
    r"(?:anyone|those|people|persons|victims|members of the public) with (?:any )?(?:information|knowledge|concerns)|"
    r"(?:is|are) (?:asked|urged|encouraged) to (?:call|contact|report)|for more information|to learn more|"
    r"(?:call|contact|phone|tel)\b.{0,40}\(?\d{3}\)?[ -]\d{3,4}|^\W*(?:tel|phone|fax)\b|[\w.]+@[\w-]+\.\w+|\bhotline at\b|"
    r"[®™]|appears? (?:every|each|daily|weekly)|views? expressed",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[.!?…][\"'”’)\]]*(?:\s*[—–-]+\s*[\w. ]{1,24})?\s*$")
# One of a list: by its bullet or number ("A-1)"), or a name with an age.
_ITEM = re.compile(
    r"^\s*(?:(?:[*•·–—-]|(?:[A-Z]-?)?\d{1,2}[.)]|\(?[a-z]\))\s|"
    r"[A-Z][\w.'’“”\"-]*(?: [\w.'’“”\"()-]+){1,5}, (?:aged )?\d{2}\b)"
)
_GOES_ON = re.compile(r"[:;,](?: and)?$")
_MENU = re.compile(r"\s[|>»·]\s|\]$|^\W*\[")


@dataclass(frozen=True, slots=True)
class Body:
    """What each stretch of the text is: (start, end, what) in characters, in order."""

    parts: tuple[tuple[int, int, str], ...]

    def what(self, span: Span) -> str:
        """Return body, headline or furniture for a sentence."""
        text = span.text
        first = span.start_char + len(text) - len(text.lstrip())
        for start, end, what in self.parts:
            if start <= first < end:
                return what
        return BODY

    def holds(self, span: Span) -> bool:
        """Return whether a sentence belongs to the article, its headline included."""
        return self.what(span) != FURNITURE


def body_of(doc: Doc, article: Article) -> Body:
    """Return what each line of an article is, by its shape and words, whoever published it.

    Paragraphs that end like a sentence are body; short lines before them are headlines; notices, and
    all that follows the heading of a list of links, are furniture. A text of one line is body.
    """
    lines: list[tuple[int, int, str]] = []
    offset = 0
    for line in doc.text.split("\n"):
        if line.strip():
            lines.append((offset, offset + len(line) + 1, line))
        offset += len(line) + 1
    if len(lines) == 1:
        kinds = [BODY]
    else:
        kinds = _kinds([line.strip() for _, _, line in lines], (article.title or "").strip())
    parts: list[tuple[int, int, str]] = []
    for (start, end, line), what in zip(lines, kinds, strict=True):
        dateline = DATELINE.match(line) if what == BODY else None
        if dateline is not None:
            parts.append((start, start + dateline.end(), FURNITURE))
            start += dateline.end()
        parts.append((start, end, what))
    return Body(tuple(parts))


def _kinds(lines: list[str], title: str) -> list[str]:
    kinds: list[str] = []
    tail = False
    for line in lines:
        seen = BODY in kinds
        tail = tail or (seen and bool(_TAIL.match(line)) and len(line.split()) <= 9)
        kinds.append(FURNITURE if tail else _kind(line, title, seen))
    if HEADLINE not in kinds:
        _promote(kinds, lines, HEADLINE)
    if BODY not in kinds:
        _promote(kinds, lines, BODY)
    return kinds


def _kind(line: str, title: str, seen: bool) -> str:
    """What one line is by itself; seen: body stands before it."""
    words = len(line.split())
    ends = bool(_ENDS.search(line))
    if title and line.lower() == title.lower() and not seen:
        return HEADLINE
    if words <= _NOTICE_WORDS and _NOTICE.search(line):
        return FURNITURE
    if words <= 16 and _LINE.match(line) and not (ends and words > 8):
        return FURNITURE
    if ends or (seen and (_ITEM.match(line) or _GOES_ON.search(line))):
        return BODY
    if words > _HEADLINE_WORDS.stop:
        return BODY  # a paragraph whose full stop was lost
    if seen or _MENU.search(line):
        return FURNITURE
    return HEADLINE if words in _HEADLINE_WORDS else FURNITURE


def _promote(kinds: list[str], lines: list[str], what: str) -> None:
    """Make the longest line that is no notice what is missing."""
    start = kinds.index(BODY) if BODY in kinds else len(lines)
    options = [
        n
        for n in range(start)
        if not (_NOTICE.search(lines[n]) or _LINE.match(lines[n]) or _MENU.search(lines[n]))
        and (what == BODY or kinds[n] == FURNITURE)
    ]
    if options:
        kinds[max(options, key=lambda n: (len(lines[n].split()), n))] = what
