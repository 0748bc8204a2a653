"""Is it English? What is not is not read: its words would be taken for others."""

from __future__ import annotations

from functools import cache
from typing import Any

from ringtrace.errors import InputError
from ringtrace.nouns import Article

ENOUGH = 40  # letters: a shorter text tells nothing of its language
SURE = 0.8
# Words of English alone. Where they are so many of all words no other language is asked about.
PLAIN = frozenset("the and of that with from which their this who they were".split())
PLAINLY = 0.08


@cache
def identifier() -> Any:
    """Return what tells languages apart, loaded once."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def require_english(article: Article, where: object) -> None:
    """Raise InputError where a text is surely of another language than English."""
    text = article.text[:3000]
    words = text.lower().split()
    if sum(word in PLAIN for word in words) > PLAINLY * len(words):
        return
    letters = list(filter(str.isalpha, text))
    if len(letters) < ENOUGH:
        return
    language, probability = identifier().classify(text.lower())
    if language == "en":
        return
    foreign_script = sum(map(str.isascii, letters)) < len(letters) / 2
    if probability > SURE or foreign_script:
        raise InputError(
            f"not English but {language}", where=where, fix="translate it, or leave it out"
        )
