"""Many reports of one event in, one account you can check out.

>>> import rashomon
>>> rashomon.account([]).stories
()
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rashomon import records
    from rashomon.config import Settings
    from rashomon.errors import BadConfiguration, RashomonError, Rejection, UnknownPolicy
    from rashomon.records import Account
    from rashomon.run import account
    from rashomon.span import Span

__all__ = [
    "Account", "BadConfiguration", "RashomonError", "Rejection", "Settings", "Span", "UnknownPolicy", "account",
    "records",
]  # fmt: skip
_MODULES = {"Account": "records", "Settings": "config", "Span": "span", "account": "run"}  # the others are errors


def __getattr__(name: str) -> object:
    """All of it comes when it is asked for: a process that parses one page needs neither the stages nor their tables,
    and the program is to be there, for Ctrl-C, before what takes long to load.
    """
    if name not in __all__:
        raise AttributeError(f"module 'rashomon' has no attribute {name!r}")
    if name == "records":
        return import_module("rashomon.records")
    return getattr(import_module(f"rashomon.{_MODULES.get(name, 'errors')}"), name)
