"""PDF files that hold text, by pypdf; a scanned page has none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from ringtrace.errors import InputError
from ringtrace.ingest.readers.bytes import bytes_of
from ringtrace.ingest.readers.text import clean, first_line
from ringtrace.nouns import Article

MAX_PDF = 50_000_000  # bytes; pictures weigh more than words
MAX_TEXT = 1_000_000  # characters; what follows is not read, as it is refused as too long anyway
_HYPHEN = re.compile(r"(?<=[a-z])[-\u00ad]\n(?=[a-z])")


def read_pdf(path: Path, name: str) -> Iterator[Article]:
    """Yield the one article of a PDF file; offsets count in its text as it is kept.

    Words divided at the end of a line are joined. No date is taken: that of the file is not the
    article's. Raises InputError for what is no PDF, is locked, or has no text.
    """
    # It takes long to load, and most builds have no PDF.
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    data = bytes_of(path, MAX_PDF)
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise InputError("locked by a password", where=path, fix="save it without one")
        pages: list[str] = []
        for page in reader.pages:
            pages.append(page.extract_text())
            if sum(map(len, pages)) > MAX_TEXT:
                break
        title = reader.metadata.title if reader.metadata is not None else None
    except (
        PyPdfError,
        ArithmeticError,
        LookupError,
        RecursionError,
        TypeError,
        ValueError,
        AttributeError,
    ) as error:
        raise InputError(
            f"no PDF that can be read ({type(error).__name__})",
            where=path,
            fix="save its text as .txt",
        ) from error
    text = clean(_HYPHEN.sub("", "\n\n".join(pages)))
    if not text:
        raise InputError(
            "no text in it, only pictures", where=path, fix="run OCR and save it as .txt"
        )
    title = clean(str(title or "")) or first_line(text)
    yield Article(text=text, file=name, digest=sha256(data).hexdigest(), title=title)
