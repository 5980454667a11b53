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
_MODULES = {
    "config": ("Settings",),
    "errors": ("BadConfiguration", "RashomonError", "Rejection", "UnknownPolicy"),
    "records": ("Account",),
    "run": ("account",),
    "span": ("Span",),
}


def __getattr__(name: str) -> object:
    """All of it comes when it is asked for: a process that parses one page needs neither the stages nor their tables,
    and the program is to be there, for Ctrl-C, before what takes long to load.
    """
    if name == "records":
        return import_module("rashomon.records")
    for module, names in _MODULES.items():
        if name in names:
            return getattr(import_module(f"rashomon.{module}"), name)
    raise AttributeError(f"module 'rashomon' has no attribute {name!r}")
