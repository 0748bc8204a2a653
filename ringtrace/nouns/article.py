"""One document as read, and what makes it the same one next time."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass
from hashlib import sha256

_HALF = re.compile("[\ud800-\udfff]")  # half a character: no encoding knows it


def digest_of(text: str) -> str:
    """Return the SHA-256 (hex) of a text in UTF-8."""
    return sha256(text.encode()).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One document as read.

    text: cleaned. published: YYYY, YYYY-MM or YYYY-MM-DD. file: the input's path from the given
    folder. digest: SHA-256 (hex) of the original bytes.
    """

    text: str
    file: str
    digest: str
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None

    def __post_init__(self) -> None:
        for name in ("text", "file", "title", "published", "publisher", "url"):
            value = getattr(self, name)
            if value and _HALF.search(value):  # as broken JSON and old file names have them
                object.__setattr__(self, name, _HALF.sub("\ufffd", value))

    @property
    def text_digest(self) -> str:
        """SHA-256 (hex) of the cleaned text: offsets hold for this text and no other."""
        return digest_of(self.text)

    @property
    def identity(self) -> str:
        """What makes it the same article next time: its url, or else its text's digest."""
        return self.url or self.text_digest

    @property
    def id(self) -> str:
        """First 16 hex digits of the SHA-256 of the identity: its name in the workspace."""
        return sha256(self.identity.encode()).hexdigest()[:16]

    @property
    def card(self) -> str:
        """What a workspace keeps beside the text: JSON with the id, without what is not known."""
        row = {"id": self.id, **{k: v for k, v in asdict(self).items() if k != "text" and v}}
        return json.dumps(row, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
