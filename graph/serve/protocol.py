"""The SPARQL 1.1 Protocol (W3C Recommendation, 2013): HTTP request to query, or why not."""

from __future__ import annotations

from urllib.parse import parse_qsl

from starlette.requests import Request as HttpRequest

from ringtrace.graph.serve.worker import Answer, Request, refuse

FORM = "application/x-www-form-urlencoded"
DIRECT = "application/sparql-query"
UPDATE = "application/sparql-update"
MAX_QUERY = 1 << 20  # bytes


async def read_request(http: HttpRequest) -> Request | Answer:
    """Return the query that the request carries, or the refusal that the protocol asks for."""
    if http.method not in ("GET", "POST"):
        return refuse(405, "query with GET or POST")
    pairs = parse_qsl(http.url.query, keep_blank_values=True)
    queries = [v for k, v in pairs if k == "query"]
    if http.method == "POST":
        media_type = http.headers.get("content-type", "").split(";")[0].strip().lower()
        charset = _charset(http.headers.get("content-type", ""))
        body = await _body(http)
        if body is None:
            return refuse(413, f"a query may have {MAX_QUERY} bytes")
        if charset not in ("utf-8", "utf8", ""):
            return refuse(415, f"queries come in UTF-8, not {charset}")
        try:
            text = body.decode("utf-8")
        except UnicodeDecodeError:
            return refuse(400, "the request is not UTF-8")
        if media_type == FORM:
            fields = parse_qsl(text, keep_blank_values=True)
            if any(k == "update" for k, _ in fields):
                return refuse(403, "this server is read-only: no updates")
            queries += [v for k, v in fields if k == "query"]
            pairs += fields
        elif media_type == DIRECT:
            queries.append(text)
        elif media_type == UPDATE:
            return refuse(403, "this server is read-only: no updates")
        else:
            return refuse(415, f"send {FORM} or {DIRECT}, not {media_type or 'no type at all'}")
    if any(k == "update" for k, _ in pairs):
        return refuse(400 if http.method == "GET" else 403, "this server is read-only: no updates")
    if len(queries) != 1:
        return refuse(400, f"one query parameter is needed, {len(queries)} came")
    return Request(
        query=queries[0],
        accepts=accepted(http.headers.get("accept", "*/*")),
        base=str(http.url.replace(query="")),
        default_graphs=tuple(v for k, v in pairs if k == "default-graph-uri"),
        named_graphs=tuple(v for k, v in pairs if k == "named-graph-uri"),
    )


async def read_form(http: HttpRequest) -> dict[str, str]:
    """Return the fields of a posted form, the last of each name; none where it is no form."""
    media_type = http.headers.get("content-type", "").split(";")[0].strip().lower()
    body = await _body(http) if media_type == FORM else None
    return dict(parse_qsl((body or b"").decode("utf-8", "replace"), keep_blank_values=True))


async def _body(http: HttpRequest) -> bytes | None:
    body = b""
    async for chunk in http.stream():
        body += chunk
        if len(body) > MAX_QUERY:
            return None
    return body


def _charset(content_type: str) -> str:
    for part in content_type.split(";")[1:]:
        key, _, value = part.partition("=")
        if key.strip().lower() == "charset":
            return value.strip().strip('"').lower()
    return ""


def accepted(header: str) -> tuple[str, ...]:
    """Return the media ranges of an Accept header, most wanted first; q=0 ones left out."""
    ranked = []
    for position, part in enumerate(header.split(",")):
        media_range, *options = [x.strip() for x in part.split(";")]
        quality = 1.0
        for option in options:
            if option.replace(" ", "").startswith("q="):
                try:
                    quality = float(option.split("=")[1])
                except ValueError:
                    quality = 0.0
        if media_range and quality > 0:
            ranked.append((-quality, media_range.count("*"), position, media_range.lower()))
    return tuple(r[-1] for r in sorted(ranked)) or ("*/*",)


def service_description(address: str) -> str:
    """Return what this endpoint can do, as Turtle (SPARQL 1.1 Service Description)."""
    return f"""@prefix sd: <http://www.w3.org/ns/sparql-service-description#> .
@prefix formats: <http://www.w3.org/ns/formats/> .

<{address}> a sd:Service ;
    sd:endpoint <{address}> ;
    sd:supportedLanguage sd:SPARQL11Query ;
    sd:feature sd:UnionDefaultGraph ;
    sd:resultFormat formats:SPARQL_Results_JSON , formats:SPARQL_Results_XML ,
        formats:SPARQL_Results_CSV , formats:SPARQL_Results_TSV , formats:Turtle ,
        formats:N-Triples , formats:RDF_XML .
"""
