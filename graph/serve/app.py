"""The routes: page, SPARQL endpoint, questions, JSON lists, one address for every claim."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, PackageLoader, select_autoescape
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from ringtrace.errors import RingtraceError, UsageError
from ringtrace.graph.serve.guard import Guard
from ringtrace.graph.serve.pool import Pool
from ringtrace.graph.serve.protocol import accepted, read_request, service_description
from ringtrace.graph.serve.worker import Answer, choose
from ringtrace.nouns import Table

LOCAL_HOSTS = ("127.0.0.1", "localhost", "[::1]")
# Lists that programs ask for, each one question of the catalogue.
LISTS = {"claims": "events", "cases": "corroboration", "people": "status-of-people"}


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
    of the catalogue. claim: one claim by article id and key, with article, text and spans, or None.
    """

    snapshot: Callable[[], Path]
    page: Callable[[], str]
    questions: tuple[Question, ...]
    ask: Callable[[str, Mapping[str, str]], Table]
    claim: Callable[[str, str], Mapping[str, object] | None]


def make_app(
    source: Source,
    *,
    hosts: tuple[str, ...] = LOCAL_HOSTS,
    workers: int | None = None,
    seconds: float = 10.0,
) -> Starlette:
    """Return the ASGI application over a source. hosts: names that clients may call it by."""
    pool = Pool(source.snapshot, size=workers, seconds=seconds)
    pages = Environment(
        loader=PackageLoader("ringtrace.graph.serve"), autoescape=select_autoescape(default=True)
    )

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        await pool.start()
        yield
        await pool.stop()

    async def page(_: Request) -> Response:
        return HTMLResponse(await asyncio.to_thread(source.page))

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
        return await _table(http.path_params["question"], dict(http.query_params))

    async def listed(http: Request) -> Response:
        return await _table(LISTS[http.path_params["what"]], dict(http.query_params))

    async def _table(question: str, params: dict[str, str]) -> Response:
        try:
            table = await asyncio.to_thread(source.ask, question, params)
        except UsageError as error:
            return PlainTextResponse(str(error) + "\n", 400)
        except RingtraceError as error:
            return PlainTextResponse(str(error) + "\n", 500)
        return JSONResponse(as_objects(table))

    async def claim(http: Request) -> Response:
        article, key = http.path_params["article"], http.path_params["key"]
        found = await asyncio.to_thread(source.claim, article, key)
        if found is None:
            return PlainTextResponse(f"no claim {key} in article {article}\n", 404)
        wanted = accepted(http.headers.get("accept", "*/*"))
        if choose(wanted, ("text/html", "application/json")) == "application/json":
            return JSONResponse(found)
        return HTMLResponse(pages.get_template("claim.html").render(claim=found))

    return Starlette(
        routes=[
            Route("/", page),
            Route("/sparql", sparql, methods=["GET", "POST", "PUT", "DELETE", "PATCH"]),
            Route("/sparql/", sparql, methods=["GET", "POST", "PUT", "DELETE", "PATCH"]),
            Route("/query", query_page),
            Route("/ask/{question}", ask),
            Route("/{what}.json", _known(listed)),
            Route("/claims/{article}/{key}", claim),
        ],
        middleware=[
            Middleware(TrustedHostMiddleware, allowed_hosts=list(hosts), www_redirect=False),
            Middleware(Guard),
        ],
        lifespan=lifespan,
    )


def _known(handler: Callable[[Request], object]) -> Callable[[Request], object]:
    async def checked(http: Request) -> Response:
        if http.path_params["what"] not in LISTS:
            return PlainTextResponse(f"there are {', '.join(f'/{k}.json' for k in LISTS)}\n", 404)
        return await handler(http)  # type: ignore[misc, no-any-return]

    return checked


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
