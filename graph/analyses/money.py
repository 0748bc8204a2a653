"""Money: what victims were bought and sold for, and what lies between."""

from __future__ import annotations

from ringtrace.graph.analyses.evidence import EVIDENCE, Material, Row, evidence
from ringtrace.graph.analyses.rates import dollars
from ringtrace.graph.terms import whole
from ringtrace.graph.told import Bounds, Told
from ringtrace.nouns import Table

COLUMNS = (
    "actor", "currency", "per", "same_unit", "bought_min", "bought_max", "sold_min", "sold_max",
    "margin_min", "margin_max", "margin_usd_min", "margin_usd_max", "rate_day", "bought_text", "sold_text",
    "bought_quote", "bought_file", *EVIDENCE,
)  # fmt: skip


def money(material: Material) -> Table:
    """Bought for, sold for, and the margin as an interval, of each actor who is said to do both.

    margin = [sold_min - bought_max, sold_max - bought_min] for a purchase and a sale of one actor in
    one currency as stated; a side is absent where a bound is open. same_unit: whether both prices say
    the same unit ("per child"); where it is False one of them does not say, and the margin may compare
    unlike things. The article's own conversions are left out. margin_usd: our conversion at the
    European Central Bank's reference rate of rate_day, the first day of the sale or else that of its
    article; absent for a currency or day without a rate, or without the extra `rates`. It is no profit:
    what was spent between is unknown, and nothing says that the same victims were bought and sold. The
    row cites the sale.
    """
    bought = _priced(material, "purchase")
    rows: dict[tuple[object, ...], Row] = {}
    for actor, label, sale, sold in _priced(material, "sale"):
        for buyer, _, purchase, paid in bought:
            if actor == buyer and sold.currency == paid.currency:
                key = (actor, sold, paid, sale.claim, purchase.claim)
                rows[key] = _row(label, purchase, paid, sale, sold)
    return Table(COLUMNS, tuple(sorted(rows.values(), key=lambda r: tuple(str(c) for c in r))))


def _priced(material: Material, event: str) -> list[tuple[str, str, Told, Bounds]]:
    return [
        (actor.node, actor.label, claim, price)
        for claim in material.events(event)
        for actor in claim.all("agent")
        for price in claim.prices
        if not price.restates
    ]


def _row(label: str, purchase: Told, paid: Bounds, sale: Told, sold: Bounds) -> Row:
    least = sold.min - paid.max if sold.min is not None and paid.max is not None else None
    most = sold.max - paid.min if sold.max is not None and paid.min is not None else None
    day = sale.earliest or sale.published
    usd = [dollars(margin, sold.currency, day) for margin in (least, most)]
    return (
        label,
        sold.currency,
        sold.per or paid.per,
        sold.per is not None and sold.per == paid.per,
        whole(paid.min),
        whole(paid.max),
        whole(sold.min),
        whole(sold.max),
        whole(least),
        whole(most),
        *usd,
        day if usd != [None, None] else None,
        paid.text,
        sold.text,
        purchase.quote,
        purchase.file,
        *evidence([purchase, sale], sale),
    )
