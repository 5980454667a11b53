"""What the commands share of the person at the terminal: what goes to stderr, how errors end a command, progress.

>>> EXIT_REJECTED
3
"""

from __future__ import annotations

import io
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, cast

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn

from rashomon.errors import BadConfiguration, BadDecision, RashomonError, UnknownPolicy

if TYPE_CHECKING:
    from rashomon import run

EXIT_FAILED, EXIT_REJECTED = 1, 3
# Seconds of work before a progress bar is worth showing.
PATIENCE = 1.0
# Where nobody watches, a row of a table is a line, however long it is.
UNWRAPPED = 100_000


def complain(message: str) -> None:
    """A line for the person, beside the data."""
    Console(stderr=True, soft_wrap=True).print(message, markup=False, highlight=False)


@contextmanager
def streams() -> Iterator[None]:
    """Data is UTF-8 whatever the locale says; output that cannot be written, a full disk say, ends the program with
    status 1 and its reason, and one that nobody reads any more (`| head`) without a word.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:  # closed by whoever started us
            setattr(sys, name, Path(os.devnull).open(mode))  # noqa: SIM115  it is shut with the program
    for stream in (sys.stdout, sys.stderr):
        cast(io.TextIOWrapper, stream).reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        try:
            yield
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        _drop()
    except OSError as error:
        complain(f"rashomon: {reason(error)}")
        _drop()


def _drop() -> NoReturn:
    """End, and leave what is still to be written unwritten: at its end the interpreter would try again."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(EXIT_FAILED)


def reason(error: OSError) -> str:
    """What the system could not do, and with which file.

    >>> reason(FileNotFoundError(2, "No such file or directory", "a.json"))
    'a.json: No such file or directory'
    """
    said = error.strerror or str(error)
    return f"{error.filename}: {said}" if error.filename else said


@contextmanager
def errors_told() -> Iterator[None]:
    """What goes wrong on purpose ends the command with its message: wrong usage with status 2, the rest with 1."""
    try:
        yield
    except (UnknownPolicy, BadConfiguration, BadDecision) as error:
        raise typer.BadParameter(str(error)) from error
    except BrokenPipeError:
        raise  # nobody reads any more: there is nobody to tell
    except RashomonError as error:
        complain(f"rashomon: {error}")
        raise typer.Exit(EXIT_FAILED) from error
    except OSError as error:
        complain(f"rashomon: {reason(error)}")
        raise typer.Exit(EXIT_FAILED) from error


def put(show: Callable[[Console], None], *, width: int = UNWRAPPED) -> None:
    """Show something on stdout: as wide as the terminal, or plain, the same bytes always, in a pipe, where it is as
    wide as said, or unwrapped.
    """
    screen = Console()
    if screen.is_terminal:
        show(screen)
        return
    plain = io.StringIO()
    show(Console(file=plain, width=width, no_color=True, legacy_windows=False))
    sys.stdout.write("".join(f"{line.rstrip()}\n" for line in plain.getvalue().split("\n")[:-1]))


@contextmanager
def watched() -> Iterator[run.Progress]:
    """A progress bar on stderr once the work has taken a second; nothing where nobody watches."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda stage, done, of: None
        return
    bar = Progress(TextColumn("{task.description}"), BarColumn(), console=console, transient=True)
    task = bar.add_task("reading")
    began = time.monotonic()

    def tell(stage: str, done: int, of: int) -> None:
        bar.update(task, description=stage, completed=done, total=of)
        if time.monotonic() - began > PATIENCE:
            bar.start()

    try:
        yield tell
    finally:
        bar.stop()
