"""What must stand beside a verb of money for it to tell of its kind: a sum, somebody who is sold, who asks."""

from __future__ import annotations

from collections.abc import Callable

from ringtrace.ingest.frame import Frame
from ringtrace.ingest.senses.money_needs import (
    TRADING,
    asked_by_force,
    buys_somebody,
    by_a_search,
    by_state,
    child_priced,
    fetches,
    illicit,
    no_judgment,
    no_sale,
    no_surgery,
    of_money,
    owed_to_crime,
    priced,
    sold_there,
    to_no_agent,
)

# (kind, verbs, what is missing, what must hold)
OF_MONEY: tuple[tuple[str, frozenset[str], str, Callable[[Frame], bool]], ...] = (
    ("sale", frozenset(["price"]), "no price of a child", child_priced),
    (
        "extortion",
        frozenset("demand order tell force instruct ask squeeze".split()),
        "no money",
        of_money,
    ),
    ("extortion", frozenset("order tell instruct".split()), "ordered by a court", no_judgment),
    (
        "extortion",
        frozenset("put set name fix quote".split()),
        "by nobody who asks",
        asked_by_force,
    ),
    ("extortion", frozenset(["owe"]), "to nobody who moves or sells people", owed_to_crime),
    (
        "extortion",
        frozenset("take collect receive get pocket raise give".split()),
        "no sum",
        priced,
    ),
    ("seizure", frozenset(["freeze", "block"]), "no number", lambda f: bool(f.count or f.prices)),
    ("trafficking", TRADING, "lawful wares", illicit),
    ("seizure", frozenset(["yield"]), "by no search", by_a_search),
    ("seizure", frozenset(["take"]), "money that nobody of the state takes", by_state),
    (
        "sale",
        frozenset(["offer"]),
        "nobody is offered for money",
        lambda frame: not no_sale(frame),
    ),
    ("extortion", frozenset(["work"]), "no sum", priced),
    ("purchase", frozenset(["buy", "purchase"]), "a thing is bought for somebody", buys_somebody),
    ("extortion", frozenset(["charge"]), "for an operation", no_surgery),
    ("transport", frozenset(["fetch"]), "a price that is fetched", lambda f: not f.prices),
    ("sale", frozenset(["go", "fetch", "supply"]), "no price", priced),
    ("sale", frozenset(["cost", "have", "be", "bring"]), "no price of a child", child_priced),
    (
        "sale",
        frozenset(["bring"]),
        "nothing is sold",
        lambda f: fetches(f) and sold_there(f.trigger),
    ),
    ("sale", frozenset(["hand"]), "a sum is handed over", lambda f: not fetches(f)),
    ("sale", frozenset(["hand"]), "a sum is handed to an agent", to_no_agent),
    ("sale", frozenset(["change"]), "a sum changes hands", lambda f: bool(f.fillers["target"])),
    ("transport", frozenset(["bring"]), "a price that is brought", lambda f: not fetches(f)),
    ("rescue", frozenset(["bring"]), "a price that is brought", lambda f: not fetches(f)),
)
