"""What lines of furniture look like: menus, datelines, notices, headings of what follows an article."""

from __future__ import annotations

import re

_NOTICE_WORDS = 45
_HEADING_WORDS = 9

# A heading that opens what follows an article: everything after it is furniture.
_TAIL = re.compile(
    r"^\W*(?:related (?:stories|articles|news|links|content|posts|coverage|topics|documents|releases|pages|items)|more (?:from|in|on|stories|news)\b|"
    r"most (?:read|popular|viewed)|you may also (?:like|be interested)|connect with|you might also|recommended|trending|comments?$|\d+ comments?$|"
    r"leave a (?:reply|comment)|tags?:?$|topics?(?:\(s\))?:?$|filed under|categories|about (?:us|the authors?)$|"
    r"contact us$|latest (?:news|stories)|in other news|editor'?s picks|elsewhere|popular now|components?(?:\(s\))?:?$|"
    r"attachments?(?:\(s\))?:?$|press release number|ends?$|-?30-?$)"
    r"|^\s*(?:#\s*#\s*#|\*\s*\*\s*\*)\s*$",
    re.IGNORECASE,
)
_NOTES = re.compile(r"^\W*notes? to (?:the )?editors?\W*$", re.IGNORECASE)
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
# What asks, warns or reserves, however long it is and whether or not it ends in a full stop; in small letters.
_NOTICE = re.compile(
    r"\bcookies?\b.*\b(?:site|experience|agree|accept|policy)|privacy policy|terms of (?:use|service)|all rights reserved|"
    r"^\W*(?:©|\(c\) \d{4}|copyright)|^\W*(?:subscribe|sign up|follow us|join (?:our|us)|download (?:our|the)|click here|"
    r"support (?:us|our)|advertise|donate|get our|like us|do you have|got a (?:story|tip)|email us|share your|tell us)\b|"
    r"never miss a story|\bnewsletter\b|reproduction (?:without|in whole)|stop receiving|unsubscribe|"
    r"(?:merely|only|simply) (?:an? )?(?:accusation|allegation)|presumed (?:to be )?innocent|innocent (?:until|unless|till)|"
    r"(?:anyone|those|people|persons|victims|members of the public) with (?:any )?(?:information|knowledge|concerns)|"
    r"(?:is|are) (?:asked|urged|encouraged) to (?:call|contact|report)|for more information|to learn more|"
    r"(?:call|contact|phone|tel)\b.{0,40}\(?\d{3}\)?[ -]\d{3,4}|^\W*(?:tel|phone|fax)\b|[\w.]@[\w-]+\.\w+|\bhotline at\b|"
    r"[®™]|appears? (?:every|each|daily|weekly)|views? expressed"
)
_MENU = re.compile(r"\s[|>»·]\s|\]$|^\W*\[")
ENDS = re.compile(r"[.!?…][\"'”’)\]]*(?:\s*[—–-]+\s*[\w. ]{1,24})?\s*$")


_SENTENCE = re.compile(r"(?<=[a-z][.!?])\s+(?=[A-Z])")
_TOLD = 12  # words


def opens_tail(line: str) -> bool:
    """Return whether a line is a heading behind which no more of the article stands."""
    return bool(_TAIL.match(line)) and len(line.split()) <= _HEADING_WORDS


def opens_notes(line: str) -> bool:
    """Return whether a line is the heading of the facts that a release gives behind its end."""
    return bool(_NOTES.match(line))


def is_menu(line: str) -> bool:
    """Return whether a line is a path or a row of links."""
    return bool(_MENU.search(line))


def is_furniture(line: str) -> bool:
    """Return whether a line is furniture by its words alone: a notice, a date, a button."""
    words = len(line.split())
    if words <= _NOTICE_WORDS and _is_notice(line):
        first = _SENTENCE.split(line, maxsplit=1)[0]
        if len(first.split()) <= _TOLD or _is_notice(first):
            return True  # what only ends in a notice tells something first
    return words <= 16 and bool(_LINE.match(line)) and not (words > 8 and ENDS.search(line))


def is_no_text(line: str) -> bool:
    """Return whether a line cannot be the headline or body, however much one is missing."""
    return bool(_is_notice(line) or _LINE.match(line) or _MENU.search(line))


def _is_notice(line: str) -> bool:
    return _NOTICE.search(line.lower()) is not None
