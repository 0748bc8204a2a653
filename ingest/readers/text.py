"""Plain text: bytes to cleaned text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from charset_normalizer import from_bytes

from ringtrace.errors import InputError
from ringtrace.ingest.readers.bytes import bytes_of
from ringtrace.ingest.readers.lines import is_no_text
from ringtrace.nouns import Article

_MENUS = 12  # lines of furniture before a headline, at most
_UNBROKEN = re.compile(r"(\S{200})\S+")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f\ufeff\ufffe\uffff]")


def read_text(path: Path, name: str) -> Iterator[Article]:
    """Yield the one article of a text file."""
    yield article_of(bytes_of(path), name, path)


def article_of(data: bytes, name: str, where: object) -> Article:
    """Return the bytes of a text as an article. Raises InputError for what is no text."""
    text = clean(decoded(data, where))
    if not text:
        raise InputError("no text in it", where=where, fix="leave it out")
    return Article(text=text, file=name, digest=sha256(data).hexdigest(), title=first_line(text))


def decoded(data: bytes, where: object) -> str:
    """Return the bytes as text: UTF-8, or what charset-normalizer takes them for.

    Raises InputError for bytes that are no text.
    """
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    if b"\x00" in data[:4096]:
        raise InputError("binary, not text", where=where, fix="convert it to text first")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        guess = from_bytes(data[:65536]).best()
        if guess is None or guess.percent_chaos > 20:
            raise InputError(
                "in no encoding that can be told", where=where, fix="save it as UTF-8"
            ) from None
        return data.decode(guess.encoding, "replace")


def clean(text: str) -> str:
    """Return the text as it is kept: composed characters (NFC), line feeds, no control characters,
    no blanks at line ends, at most one empty line in a row, no word of more than 200 characters (what
    is longer is no word, and is cut).
    """
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = _UNBROKEN.sub(r"\1", _CONTROL.sub(" ", text))
    text = "\n".join(line.rstrip(" \t\u00a0") for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def first_line(text: str) -> str | None:
    """Return the first line behind the page's menus where it looks like a headline: short, without a full stop."""
    lines = [line.strip() for line in text.split("\n", _MENUS)[:_MENUS] if line.strip()]
    line = next((one for one in lines if not is_no_text(one)), lines[0] if lines else "")
    return line if len(line.split()) <= 24 and not line.endswith((".", "!", "”")) else None
