"""Who may decide: those that show the token. A browser keeps a cookie for it, a program sends it."""

from __future__ import annotations

import hmac
from hashlib import sha256

from starlette.requests import Request
from starlette.responses import Response

COOKIE = "ringtrace-review"
DECISIONS = ("accept", "reject", "correct")  # on a claim
ON_ARTICLES = ("irrelevant", "withdrawn")  # on the article that it stands in


class Reviewers:
    """The check of one token; without a token nobody may decide."""

    def __init__(self, token: str | None) -> None:
        self._token = (token or "").encode()
        self._cookie = hmac.new(self._token, COOKIE.encode(), sha256).hexdigest()

    @property
    def wanted(self) -> bool:
        """Whether a token was set at all."""
        return bool(self._token)

    def knows(self, token: str) -> bool:
        """Return whether this is the token, compared in constant time."""
        return self.wanted and hmac.compare_digest(token.encode(), self._token)

    def signed_in(self, http: Request) -> bool:
        """Return whether the browser has shown the token before."""
        cookie = http.cookies.get(COOKIE, "")
        return self.wanted and hmac.compare_digest(cookie.encode(), self._cookie.encode())

    def may(self, http: Request) -> bool:
        """Return whether the request may decide: by header, or by cookie from a page of this server.

        That an Origin, where there is one, is this server's is checked for every request; a cookie
        counts only with an Origin.
        """
        scheme, _, token = http.headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer":
            return self.knows(token.strip())
        return "origin" in http.headers and self.signed_in(http)

    def remember(self, answer: Response) -> Response:
        """Return the answer with the cookie, unreadable to scripts and not sent from other sites."""
        answer.set_cookie(COOKIE, self._cookie, httponly=True, samesite="strict")
        return answer
