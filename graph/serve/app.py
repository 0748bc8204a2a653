"""The routes: page, SPARQL endpoint, questions, JSON lists, one address for every claim."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, select_autoescape
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import (
    HTMLResponse,
    JSONResponse,
    PlainTextResponse,
    RedirectResponse,
    Response,
)
from starlette.routing import Route

from ringtrace.errors import RingtraceError, UsageError
from ringtrace.graph.inert import finalized
from ringtrace.graph.serve.guard import PAGE_POLICY, Guard
from ringtrace.graph.serve.pool import MEMORY, Pool
from ringtrace.graph.serve.protocol import accepted, read_form, read_request, service_description
from ringtrace.graph.serve.reviewers import DECISIONS, ON_ARTICLES, Reviewers
from ringtrace.graph.serve.worker import Answer, choose
from ringtrace.graph.style import style
from ringtrace.graph.view.wording import certainty
from ringtrace.nouns import Table

LOCAL_HOSTS = ("127.0.0.1", "localhost", "[::1]")
# Lists that programs ask for; those that are one question of the catalogue.
LISTS = {"cases": "cases", "people": "people"}


JSON_TYPE = "application/json"


@dataclass(frozen=True, slots=True)
class Question:
    """A question as the query page lists it: parameters as (name, meaning)."""

    name: str
    summary: str
    params: tuple[tuple[str, str], ...]
    text: str


@dataclass(frozen=True, slots=True)
class Source:
    """What the server shows, all of it from the published snapshot.

    snapshot: folder of the current snapshot. page: the whole page as HTML. ask: answers a question
    of the catalogue. claims: every claim with its address, as JSON. claim: one claim by article id and
    key, with article, text and spans, or None. review: writes a decision on a claim down: article id,
    key, and the fields of the decision: action, author, reason, slot, value.
    """

    snapshot: Callable[[], Path]
    page: Callable[[], str]
    questions: tuple[Question, ...]
    ask: Callable[[str, Mapping[str, str]], Table]
    claims: Callable[[], bytes]
    claim: Callable[[str, str], Mapping[str, object] | None]
    review: Callable[[str, str, Mapping[str, str]], None]


def make_app(
    source: Source,
    *,
    hosts: tuple[str, ...] = LOCAL_HOSTS,
    workers: int | None = None,
    seconds: float = 10.0,
    memory: int = MEMORY,
    token: str | None = None,
) -> Starlette:
    """Return the ASGI application over a source.

    hosts: names that clients may call it by. seconds, memory: what one query may take. token: who
    shows it may review; without one nobody may.
    """
    pool = Pool(source.snapshot, size=workers, seconds=seconds, memory=memory)
    reviewers = Reviewers(token)
    pages = Environment(
        loader=PackageLoader("ringtrace.graph.serve"),
        autoescape=select_autoescape(default=True),
        finalize=finalized,
    )
    pages.globals["style"] = style(files("ringtrace.graph.serve") / "templates" / "server.css")
    pages.filters["certainty"] = certainty

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        await pool.start()
        yield
        await pool.stop()

    async def page(_: Request) -> Response:
        html = await asyncio.to_thread(source.page)
        return HTMLResponse(html, headers={"content-security-policy": PAGE_POLICY})

    async def sparql(http: Request) -> Response:
        if http.method == "GET" and not http.url.query:
            return _described(http)
        found = await read_request(http)
        answer = found if isinstance(found, Answer) else await pool.ask(found)
        return Response(answer.body, answer.status, media_type=answer.media_type)

    async def query_page(_: Request) -> Response:
        template = pages.get_template("query.html")
        return HTMLResponse(template.render(questions=source.questions))

    async def ask(http: Request) -> Response:
        return await _table(http, http.path_params["question"])

    async def listed(http: Request) -> Response:
        what = http.path_params["what"]
        if what == "claims":
            return Response(await asyncio.to_thread(source.claims), media_type="application/json")
        if what not in LISTS:
            return PlainTextResponse("there are /claims.json, /cases.json, /people.json\n", 404)
        return await _table(http, LISTS[what])

    async def _table(http: Request, question: str) -> Response:
        given = {k: v for k, v in http.query_params.items() if v}  # empty fields of the form
        try:
            table = await asyncio.to_thread(source.ask, question, given)
        except UsageError as error:
            return PlainTextResponse(str(error) + "\n", 400)
        except RingtraceError as error:
            return PlainTextResponse(str(error) + "\n", 500)
        if http.url.path.endswith(".json") or _prefers(http) == JSON_TYPE:
            return JSONResponse(as_objects(table))
        html = pages.get_template("answer.html").render(
            question=question, columns=table.columns, rows=as_objects(table)
        )
        return HTMLResponse(html)

    async def claim(http: Request) -> Response:
        article, key = http.path_params["article"], http.path_params["key"]
        found = await asyncio.to_thread(source.claim, article, key)
        if found is None:
            return PlainTextResponse(f"no claim {key} in article {article}\n", 404)
        if _prefers(http) == JSON_TYPE:
            return JSONResponse(found)
        html = pages.get_template("claim.html").render(
            claim=found, article=article, reviewers=reviewers.wanted,
            may_review=reviewers.signed_in(http),
        )  # fmt: skip
        return HTMLResponse(html)

    async def sign_in(http: Request) -> Response:
        fields = await read_form(http)
        if not reviewers.knows(fields.get("token", "")):
            return PlainTextResponse(
                "this is not the token that the server was started with\n", 403
            )
        back = f"/claims/{quote(fields.get('article', ''))}/{quote(fields.get('key', ''))}"
        return reviewers.remember(RedirectResponse(back, 303))

    async def review(http: Request) -> Response:
        if not reviewers.may(http):
            return PlainTextResponse("reviewing needs the token of this server\n", 403)
        fields = await read_form(http)
        article, key, action = (fields.get(f, "") for f in ("article", "key", "action"))
        if action not in (*DECISIONS, *ON_ARTICLES):
            known = ", ".join((*DECISIONS, *ON_ARTICLES))
            return PlainTextResponse(f"decide one of {known}\n", 400)
        used = ("action", "author", "reason", *(("slot", "value") if action == "correct" else ()))
        decision = {name: fields.get(name, "").strip() for name in used}
        try:
            await asyncio.to_thread(source.review, article, key, decision)
        except UsageError as error:
            return PlainTextResponse(str(error) + "\n", 400)
        except RingtraceError as error:
            return PlainTextResponse(str(error) + "\n", 503)
        return RedirectResponse(f"/claims/{quote(article)}/{quote(key)}", 303)

    return Starlette(
        routes=[
            Route("/", page),
            Route("/sparql", sparql, methods=["GET", "POST", "PUT", "DELETE", "PATCH"]),
            Route("/sparql/", sparql, methods=["GET", "POST", "PUT", "DELETE", "PATCH"]),
            Route("/query", query_page),
            Route("/ask/{question}", ask),
            Route("/{what}.json", listed),
            Route("/claims/{article}/{key}", claim),
            Route("/review/token", sign_in, methods=["POST"]),
            Route("/review", review, methods=["POST"]),
        ],
        middleware=[
            Middleware(TrustedHostMiddleware, allowed_hosts=list(hosts), www_redirect=False),
            Middleware(Guard),
        ],
        lifespan=lifespan,
    )


def _prefers(http: Request) -> str | None:
    """What the client reads: a browser HTML, a program JSON."""
    return choose(accepted(http.headers.get("accept", "*/*")), (JSON_TYPE, "text/html"))


def _described(http: Request) -> Response:
    wanted = accepted(http.headers.get("accept", "*/*"))
    if choose(wanted, ("text/turtle",)) is None:
        return PlainTextResponse("the service description is text/turtle\n", 406)
    return Response(service_description(str(http.url)), media_type="text/turtle")


def as_objects(table: Table) -> list[dict[str, object]]:
    """Return the rows as JSON objects: no value, no key."""
    return [
        {c: v for c, v in zip(table.columns, row, strict=True) if v is not None}
        for row in json.loads(json.dumps(table.rows))
    ]
