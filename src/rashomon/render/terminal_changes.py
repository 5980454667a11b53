"""What changed, in a terminal or a pipe.

Enter the changes and a rich console; prints each story that changed with its reports, figures and statements.

>>> import io
>>> console = Console(file=io.StringIO(), width=80)
>>> show(Changes(policy="range", stories=(), unchanged=2), console)
>>> console.file.getvalue()
'Nothing changed (2 stories).\\n'
"""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from rashomon.records import Range
from rashomon.render import terminal_versions
from rashomon.render.changes import Changes, FigureChange, StatementChange, StoryChange, TollChange
from rashomon.render.terminal_ledger import seen
from rashomon.render.view import Bounds, plural, span_of

_COLOURS = {"upward": "red", "downward": "green", "new": "cyan", "gone": "dim", "superseded": "yellow"}
# The terminal shows these many statements of a story; the JSON has all.
_STATEMENTS = 8


def show(changes: Changes, console: Console) -> None:
    """Print what changed, story by story; downward changes are marked like upward ones."""
    for story in changes.stories:
        _story(story, console)
    left = plural(changes.unchanged, "story", "stories")
    if not changes.stories:
        console.print(Text(f"Nothing changed ({left})."))
    elif changes.unchanged:
        console.print(Text(f"Unchanged: {left}.", style="dim"))
    terminal_versions.show(changes.versions, console)


def _story(story: StoryChange, console: Console) -> None:
    marks = {"new": "new story: ", "gone": "gone: ", "changed": ""}
    console.print(Text(marks[story.what] + seen(story.title), style="bold"))
    console.print(Text(f"{story.id} · {_origins(story)}", style="dim"))
    for toll in story.tolls:
        _item(console, _toll(toll), 2)
    if story.reports:
        _heading(console, "Reports")
    for report in story.reports:
        _item(
            console,
            Text.assemble((f"{report.what:8}", _COLOURS.get(report.what, "")), _report(report.label, report.title)),
        )
    if story.figures:
        _heading(console, "Figures")
    for figure in story.figures:
        for line in _figure(figure):
            _item(console, line)
    if story.statements:
        _heading(console, f"New statements ({len(story.statements)})")
    for statement in story.statements[:_STATEMENTS]:
        _item(console, _statement(statement))
    if len(story.statements) > _STATEMENTS:
        _item(console, Text(f"… and {len(story.statements) - _STATEMENTS} more", style="dim"))
    console.print()


def _report(label: str, title: str) -> str:
    return f"{seen(label)}: {seen(title)}"


def _origins(story: StoryChange) -> str:
    if story.origins_was is None or story.origins is None or story.origins_was == story.origins:
        return plural(story.origins or story.origins_was or 0, "independent origin", "independent origins")
    return f"independent origins {story.origins_was} → {story.origins}"


def _heading(console: Console, title: str) -> None:
    console.print(Padding(Text(title, style="underline"), (0, 0, 0, 2)))


def _item(console: Console, text: Text, indent: int = 4) -> None:
    console.print(Padding(text, (0, 0, 0, indent)))


def _toll(change: TollChange) -> Text:
    line = Text(f"{change.measure} in all: {_three(change.was)} → {_three(change.now)}  ")
    return line.append(change.direction, style=_COLOURS.get(change.direction, ""))


def _three(toll: tuple[int, int, int] | None) -> str:
    """A toll's likeliest number, with its range where that is wider."""
    if toll is None:
        return "none told"
    low, best, high = toll
    return f"{best:,}" if low == high else f"{best:,} ({low:,}–{high:,})"


def _figure(change: FigureChange) -> Iterator[Text]:
    mark = f"{change.what:12}"
    line = Text.assemble(
        (mark, _COLOURS.get(change.what, "")), f"{change.measure.replace('_', ' ')}: {seen(change.told)}"
    )
    if change.was is None or change.now is None:
        line.append(f"  range {_bounds(change.now or change.was)}  {change.status or change.status_was}")
    elif change.direction != "same":
        what = "" if change.what == "superseded" else "range "
        line.append(f"  {what}{_bounds(change.was)} → {_bounds(change.now)}")
        line.append(f"  {change.direction}", style=_COLOURS.get(change.direction or "", ""))
    if change.by:
        line.append(f"  by {seen('; '.join(change.by))}")
    elif change.status_was and change.status and change.status_was != change.status:
        line.append(f"  {change.status_was} → {change.status}")
    yield line
    if change.sources:
        yield Text(f"{'':12}also said by {seen('; '.join(change.sources))}", style="dim")
    if change.reports and change.what not in ("new", "gone"):
        yield Text(f"{'':12}in {plural(len(change.reports), 'more report', 'more reports')}", style="dim")


def _bounds(bounds: Bounds | None) -> str:
    low, high = bounds or (None, None)
    return span_of(Range(policy="", low=low, high=high, basis=""))


def _statement(statement: StatementChange) -> Text:
    carried = plural(len(statement.reports), "report", "reports")
    return Text.assemble((seen(statement.speaker), "bold"), f": “{seen(statement.quote)}” ", (f"({carried})", "dim"))
