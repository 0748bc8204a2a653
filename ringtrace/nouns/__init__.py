"""The nouns that the stages hand on: frozen, and each keeps the words it came from.

Offsets count Unicode code points of the article's cleaned text, end exclusive.
"""

from ringtrace.nouns.article import Article, digest_of
from ringtrace.nouns.claims import (
    SLOTS,
    Attribute,
    Claim,
    ClaimStatus,
    Event,
    LegalStatus,
    LegalStatusName,
    Role,
    Statement,
)
from ringtrace.nouns.names import CaseRole, Location, LocationKind, Mention, Referent, Span
from ringtrace.nouns.table import Table
from ringtrace.nouns.values import Count, Period, Price, Qualifier, Sentence

__all__ = [
    "SLOTS",
    "Article",
    "Attribute",
    "CaseRole",
    "Claim",
    "ClaimStatus",
    "Count",
    "Event",
    "LegalStatus",
    "LegalStatusName",
    "Location",
    "LocationKind",
    "Mention",
    "Period",
    "Price",
    "Qualifier",
    "Referent",
    "Role",
    "Sentence",
    "Span",
    "Statement",
    "Table",
    "digest_of",
]
