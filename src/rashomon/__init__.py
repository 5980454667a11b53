"""Many reports of one event in, one account you can check out.

>>> import rashomon
>>> rashomon.account([]).stories
()
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon import records
from rashomon.config import Settings
from rashomon.errors import BadConfiguration, RashomonError, Rejection, UnknownPolicy
from rashomon.records import Account
from rashomon.span import Span

if TYPE_CHECKING:
    from rashomon.run import account

__all__ = [
    "Account",
    "BadConfiguration",
    "RashomonError",
    "Rejection",
    "Settings",
    "Span",
    "UnknownPolicy",
    "account",
    "records",
]


def __getattr__(name: str) -> object:
    """The stages and their tables come when they are asked for: a process that parses one page needs none of them."""
    if name == "account":
        from rashomon.run import account

        return account
    raise AttributeError(f"module 'rashomon' has no attribute {name!r}")
