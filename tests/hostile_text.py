"""Names, titles and addresses that try to be more than text."""

from __future__ import annotations

from hashlib import sha256

from stories import Story

_PAYLOADS = [
    "<script>window.pwned=1</script>",
    "</script><script>window.pwned=1</script>",
    "<!--<script>window.pwned=1",
    "<img src=x onerror=window.pwned=1>",
    "<svg onload=window.pwned=1>",
    "<svg><animate onbegin=window.pwned=1 attributeName=x>",
    "<iframe srcdoc='<script>parent.pwned=1</script>'>",
    "<a href='javascript:window.pwned=1'>x</a>",
    "<details open ontoggle=window.pwned=1>",
    "<style>body{display:none}</style>",
    "<base href='https://evil.example/'>",
    "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
    "<template><script>window.pwned=1</script></template>",
    "'\"><b>bold</b>",
    "{{ 7 * 7 }}",
    "{% for x in y %}",
    "${window.pwned=1}",
    "`${window.pwned=1}`",
    "&lt;script&gt;window.pwned=1&lt;/script&gt;",
    "&#60;script&#62;",
    "<![CDATA[<script>window.pwned=1</script>]]>",
    "javascript:window.pwned=1",
    "data:text/html,<script>window.pwned=1</script>",
    "\\u003cscript\\u003ewindow.pwned=1",
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "'; DROP TABLE claims; --",
    '" . <a> <b> <c> . "',
    "} } SELECT * WHERE { ?s ?p ?o",
    "../../etc/passwd",
    "%3Cscript%3Ewindow.pwned=1%3C/script%3E",
    "\u202egnp.elif\u202c",
    "\u2066isolate",
    "\u2067\u202bmixed אבג",
    "\u200f\u200emarks",
    "zero\u200bwidth\u200djoin\ufeff",
    "tab\there",
    "line\u2028and\u2029paragraph",
    "Zalgo" + "\u0336\u0317\u0323" * 40,
    "name-of-10-kB-" + "x" * 10_000,
    "many words " * 900,
    "👩‍👩‍👧‍👦 family",
    "𝕵𝖔𝖍𝖓",
    "ﷺ" * 50,
    "العربية",
    "*bold* _it_ `code`",
    "<b>vis</b>",
    "\\n\\r\\0",
    "=cmd|' /C calc'!A0",
    "\x1b[31mred\x1b[0m",
    "\x1b]0;window\x07",
    "\x9b31mred",
    "over\rwritten",
    "rubbed\x08\x08\x08out",
    "[here](javascript:window.pwned=1)",
    "![](https://evil.example/seen.png)",
    "| a | table |",
    "`code` and ~~struck~~",
]
HOSTILE = [f"{p}{n}" for n, p in enumerate(_PAYLOADS)] + [
    f"{n}{p}" for n, p in enumerate(_PAYLOADS)
]
# What steers a terminal or disguises its neighbours, as a regular expression's set.
STEERS = "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069]"


def hostile_story(name: str) -> Story:
    """Return an article in which everything that can be named has the hostile name."""
    story = Story(
        name[:80],
        f"Police arrested {name}. The prosecutor said {name} ring sold girls in {name} town for {name} "
        f"crowns. {name} led it.",
        "2021-03-01",
        title=name,
        url=f"javascript:{name}" if len(name) % 2 else f"https://x.example/{_digest(name)}?{name}",
    )
    person, ring = story.who("Person", name), story.who("Ring", f"{name} ring")
    story.event("arrest", f"Police arrested {name}", "arrested", target=person,
                agent=story.who("Agency", "Police"))  # fmt: skip
    story.event(
        "sale", f"{name} ring sold girls in {name} town for {name} crowns", "sold", agent=ring,
        target=story.who("Group", "girls", role="victim"), place=story.who("Place", f"{name} town"),
        price=[(5, 5, f"{name} crowns", name)], source=person,
    )  # fmt: skip
    story.role(f"{name} led it", ring, name, "leader", person)
    return story


def hostile_list(names: list[str]) -> Story:
    """Return one article that names them all."""
    story = Story(
        "list.txt", " ".join(f"Police arrested {n}." for n in names), "2021-03-01", title=names[0]
    )
    for name in names:
        story.event(
            "arrest", f"Police arrested {name}", "arrested", target=story.who("Person", name)
        )
    return story


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:12]
