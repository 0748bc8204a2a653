"""What a query worker may not do: reach the network, or take all the memory."""

from __future__ import annotations

import ctypes
import os
import resource
import sys

_CLONE_NEWUSER = 0x10000000
_CLONE_NEWNET = 0x40000000


def leave_the_network() -> bool:
    """Move this process to a network namespace without any route; returns whether that worked.

    SERVICE and LOAD then fail with "network is unreachable", however the query is written. Needs
    Linux; without root it takes a user namespace as well.
    """
    if not sys.platform.startswith("linux"):
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    wanted = _CLONE_NEWNET if os.getuid() == 0 else _CLONE_NEWNET | _CLONE_NEWUSER
    return bool(libc.unshare(wanted) == 0)


def limit_memory(byte_count: int) -> None:
    """Let this process take at most so much more address space than it holds now."""
    held = _address_space()
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    limit = held + byte_count
    resource.setrlimit(resource.RLIMIT_AS, (limit, hard))


def _address_space() -> int:
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[0]) * resource.getpagesize()
    except OSError:
        return 2 << 30
