"""Decisions in words.

A decision in, what it says in one line out, whether or not it still applies anywhere.

>>> row = Decision(kind="number", left="9f86d081884c7d65:4:10:16 men", right=None, judgement="12", by="Ana",
...     at="2031-05-02T10:00:00Z", reason="a typing error", was="16")
>>> worded(row)
'the number in “16 men” is 12 (read as 16)'
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from rashomon.records import Decision, DecisionKind
from rashomon.stages.decisions.anchors import lines, parse

# What a figure's number is where the words give no figure at all.
NO_FIGURE = "no figure"
NOBODY = "nobody"
# A quotation is cut to so many characters.
_SHORT = 60


def worded(decision: Decision) -> str:
    """What was decided, in one line."""
    was = f" (read as {decision.was})" if decision.was and decision.judgement else ""
    return _WORDS[decision.kind](decision) + was


def _named(words: str | None) -> str:
    """The first thing of a side of a decision, quoted."""
    about = lines(words)
    found = parse(about[0]) if about else None
    return f"“{_cut(found.quote)}”" if found else next(iter(about), "nothing")


def _cut(quote: str) -> str:
    told = " ".join(quote.split())
    return told if len(told) <= _SHORT else told[: _SHORT - 1] + "…"


def _sides(decision: Decision) -> str:
    """The two sides as they were called then, else by what they hold."""
    return decision.was or f"{_named(decision.left)} and {_named(decision.right)}"


_WORDS: Mapping[DecisionKind, Callable[[Decision], str]] = {
    "same_story": lambda d: f"{_sides(d)} tell one story",
    "other_story": lambda d: f"{_sides(d)} do not tell one story",
    "merge": lambda d: f"{_sides(d)} are one story",
    "split": lambda d: f"{_sides(d)} are two stories",
    "same_person": lambda d: f"{_sides(d)} are one",
    "other_person": lambda d: f"{_sides(d)} are not one",
    "supersedes": lambda d: f"{_named(d.left)} supersedes {_named(d.right)}",
    "measure": lambda d: f"{_named(d.left)} counts {d.judgement.replace('_', ' ')}",
    "number": lambda d: (
        f"{_named(d.left)} is no figure"
        if d.judgement == NO_FIGURE
        else f"the number in {_named(d.left)} is {d.judgement}"
    ),
    "source": lambda d: f"{_named(d.left)} comes from {d.judgement}",
    "speaker": lambda d: f"{_named(d.left)} was said by {d.judgement}",
    "role": lambda d: f"{_named(d.left)} is {d.judgement}",
    "ignore": lambda d: f"{d.was or d.left} is ignored",
    "undo": lambda d: f"decision {d.undoes} is undone",
}
