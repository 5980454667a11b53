"""Decisions in words: what was decided, and by whom, when and why.

A decision in, short texts out, true whether or not it still applies anywhere.

>>> row = Decision(kind="number", left="9f86d081884c7d65:4:10:16 men", right=None, judgement="12", by="Ana",
...     at="2031-05-02T10:00:00Z", reason="a typing error", was="16")
>>> worded(row), signed(row)
('the number in “16 men” is 12 (read as 16)', 'as corrected by Ana, 2031-05-02: a typing error')
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
    was = f" (read as {decision.was})" if decision.was else ""
    return _WORDS[decision.kind](decision) + was


def signed(decision: Decision) -> str:
    """Who decided it, when and why."""
    return f"as corrected by {decision.by}, {decision.at[:10]}: {decision.reason}"


def _named(words: str | None) -> str:
    """The first thing of a side of a decision, quoted."""
    about = lines(words)
    found = parse(about[0]) if about else None
    return f"“{_cut(found.quote)}”" if found else next(iter(about), "nothing")


def _cut(quote: str) -> str:
    told = " ".join(quote.split())
    return told if len(told) <= _SHORT else told[: _SHORT - 1] + "…"


def _reports(words: str | None) -> str:
    count = len(lines(words))
    return f"report {words}" if count == 1 else f"{count} reports"


_WORDS: Mapping[DecisionKind, Callable[[Decision], str]] = {
    "same_story": lambda d: f"reports {d.left} and {d.right} tell one story",
    "other_story": lambda d: f"reports {d.left} and {d.right} do not tell one story",
    "merge": lambda d: f"the story of {_reports(d.left)} and that of {_reports(d.right)} are one",
    "split": lambda d: f"{_reports(d.right)} and {_reports(d.left)} are two stories",
    "same_person": lambda d: f"{_named(d.left)} and {_named(d.right)} are one",
    "other_person": lambda d: f"{_named(d.left)} and {_named(d.right)} are not one",
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
    "ignore": lambda d: f"report {d.left} is ignored",
    "undo": lambda d: f"decision {d.undoes} is undone",
}
