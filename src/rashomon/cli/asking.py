"""Which account a command is about, and what of it: the parameters that commands on accounts share.

>>> @of_account
... def count(asked: Asked, twice: bool = False) -> None:
...     "Count."
>>> list(signature(count).parameters)
['path', 'story', 'measure', 'store', 'twice']
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from inspect import Parameter, Signature, signature
from pathlib import Path
from typing import Annotated, Any

import typer

from rashomon.cli import accounts
from rashomon.cli.collections import Store
from rashomon.records import Account


@dataclass(frozen=True, slots=True)
class Asked:
    """What the person gave; each field is a parameter of the command's own."""

    path: Annotated[Path, typer.Argument(metavar="ACCOUNT", help=accounts.GIVEN)]
    story: Annotated[str | None, typer.Option(help="Only the story whose id begins so.")] = None
    measure: Annotated[str | None, typer.Option(help="Only this measure: killed, injured, displaced …")] = None
    store: Store = None

    def account(self) -> Account:
        """The account, narrowed to what is asked for."""
        return accounts.narrowed(accounts.read(self.path, self.store), self.story, self.measure)


def of_account(command: Callable[..., None]) -> Callable[..., None]:
    """A command that takes an `Asked` first, as typer takes commands: with a parameter for each field of that."""
    ours = signature(Asked, eval_str=True).parameters
    _, *others = signature(command, eval_str=True).parameters.values()

    @wraps(command)
    def whole(**given: Any) -> None:  # noqa: ANN401  whatever the parameters are
        command(Asked(**{name: given.pop(name) for name in ours}), **given)

    every = [one.replace(kind=Parameter.KEYWORD_ONLY) for one in (*ours.values(), *others)]
    vars(whole)["__signature__"] = Signature(every)
    whole.__annotations__ = {one.name: one.annotation for one in every}
    return whole
