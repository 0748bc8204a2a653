"""Libraries that only some results need: each an extra of the package."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from ringtrace.errors import RingtraceError


def library(name: str, extra: str, *, what: str = "this") -> Any:
    """Return a library that only some results need. Raises RingtraceError where it is missing.

    what: needs it, in the words of the error.
    """
    try:
        return import_module(name)
    except ImportError as error:
        raise RingtraceError(
            f"{what} needs {name}", fix=f"install it: pip install 'ringtrace[{extra}]'"
        ) from error
