"""The ledger in a terminal or a pipe: every figure by story and measure, and with `explain` everything behind it.

Enter an account, a rich console and, to explain, who counts as one origin and why; prints a table a measure, or a
block a figure with its range's basis, its origins, the characters it stands in and the rules that related it.

>>> import io
>>> import rashomon
>>> show(rashomon.account([]), Console(file=io.StringIO(), width=80))
>>> seen("a\\x1b[2J b")
'a␛[2J b'
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import PurePosixPath

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from rashomon.records import Account, Entry, Figure
from rashomon.render.view import MEASURES, STATUS_COLOURS, Shelf, amount, days, origins, shelf, span_of, told, visible

# For a figure: the entries that go back to one origin, and why they do.
Origins = Callable[[Figure], Sequence[tuple[Sequence[Entry], Sequence[str]]]]
# Read from the other end: what a figure is to one that relates to it.
_PASSIVE = {
    "supersedes": "superseded by",
    "part_of": "has a part",
    "garbled_copy": "garbled in",
    "copied": "copied in",
}


def show(account: Account, console: Console, *, explain: Origins | None = None) -> None:
    """Print every figure of the account under its stories and measures; with `explain`, why each stands as it does."""
    index = shelf(account)
    for title, line, figures in _stories(index):
        console.print(Text(visible(title), style="bold"))
        console.print(Text(line, style="dim"))
        for measure, pile in _measures(figures):
            console.print()
            console.print(Text(measure, style="bold underline"))
            if explain is None:
                console.print(Padding(_table(pile, index), (0, 0, 0, 2)))
            else:
                _blocks(pile, index, console, explain)
        console.print()


def seen(text: str) -> str:
    """Text of a report as a line shows it: white space made one, what would steer a terminal made visible."""
    return visible(" ".join(text.split()))


def _stories(index: Shelf) -> Iterator[tuple[str, str, Sequence[Figure]]]:
    """Each story that has figures: its title, the line beneath, its figures; those in no story last."""
    for story in index.account.stories:
        figures = index.figures(story)
        if figures:
            dates = [development.date for development in story.developments]
            when = f" · {dates[0]} to {dates[-1]}" if dates else " · undated"
            yield story.title, f"{story.id} · {origins(story)}{when} · policy {index.account.policy}", figures
    alone = index.figures_of.get("", [])
    if alone:
        yield "In no story", f"policy {index.account.policy}", alone


def _measures(figures: Sequence[Figure]) -> Iterator[tuple[str, Sequence[Figure]]]:
    piles: defaultdict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        piles[figure.measure].append(figure)
    return ((measure.replace("_", " "), piles[measure]) for measure in MEASURES if measure in piles)


def _table(figures: Sequence[Figure], index: Shelf) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for heading in ("figure", "range", "status", "origins", "holds for", "said by", "reports"):
        table.add_column(heading, justify="right" if heading == "origins" else "left", overflow="fold")
    for figure in figures:
        table.add_row(
            Text(seen(told(figure)) + _kind(figure)),
            Text(_range(figure)),
            Text(figure.status, style=STATUS_COLOURS.get(figure.status, "")),
            Text(str(figure.origins)),
            Text(days(figure, index)),
            Text(seen("; ".join(chain for chain, _ in index.said(figure)))),
            Text(_numbers(figure, index), style="cyan"),
        )
    return table


def _kind(figure: Figure) -> str:
    """What sets a figure apart from an incident's own count of what came about."""
    marks = ["running total"] * (figure.series == "cumulative") + ["stock"] * (figure.motion == "stock")
    marks += [figure.standing] * (figure.standing != "event")
    return f" ({', '.join(marks)})" if marks else ""


def _range(figure: Figure) -> str:
    """The policy's range; the basis beside it where the policy says more by it than two bounds."""
    shown = span_of(figure.range)
    return shown if figure.range.policy == "range" else f"{shown} ({figure.range.basis})"


def _numbers(figure: Figure, index: Shelf) -> str:
    return "".join(f"[{n}]" for n in sorted({index.numbers[entry.document] for entry in figure.entries}))


def _blocks(figures: Sequence[Figure], index: Shelf, console: Console, explain: Origins) -> None:
    for figure in figures:
        line = Text.assemble((seen(told(figure)), "bold"), _kind(figure), "  ")
        line.append(figure.status, style=STATUS_COLOURS.get(figure.status, ""))
        line.append(f"  {figure.id}", style="dim")
        _item(console, line, 2)
        _item(console, Text(f"range {span_of(figure.range)} ({figure.range.policy}: {figure.range.basis})"), 4)
        groups = explain(figure)
        _item(console, Text("1 origin" if len(groups) == 1 else f"{len(groups)} independent origins"), 4)
        for entries, reasons in groups:
            why = f"{len(entries)} as one: {'; '.join(reasons)}" if len(entries) > 1 else "1, by itself"
            _item(console, Text(f"• {seen(why)}", style="dim"), 6)
            for entry in entries:
                _item(console, _entry(entry, index), 8)
        for rule in _rules(figure, index):
            _item(console, Text(rule), 4)


def _item(console: Console, text: Text, indent: int) -> None:
    console.print(Padding(text, (0, 0, 0, indent)))


def _entry(entry: Entry, index: Shelf) -> Text:
    """Where a figure stands, as `report:start-end "quote"`, with who says so and when it holds."""
    path = seen(PurePosixPath(index.documents[entry.document].path).name)
    value = amount(entry.low, entry.high, entry.qualifier)
    day = f", holds for {entry.as_of.date} (by {entry.as_of.basis})" if entry.as_of else ""
    place = f", at {seen(index.who(entry.place))}" if entry.place else ""
    return Text.assemble(
        (f"[{index.numbers[entry.document]}] ", "cyan"),
        f"{path}:{entry.start}-{entry.end} “{seen(entry.quote)}” = {seen(value)}",
        (f" ‹ {seen(index.chain(entry))}{day}{place}", "dim"),
    )


def _rules(figure: Figure, index: Shelf) -> Iterator[str]:
    """Every rule that related the figure to another, from either end, with its reason."""
    for relation in (r for r in figure.relations if r.to in index.figure):
        yield _relation(relation.kind.replace("_", " "), index.figure[relation.to], relation.reason)
    for other, relation in index.related_to.get(figure.id, ()):
        yield _relation(_PASSIVE.get(relation.kind, relation.kind.replace("_", " ")), other, relation.reason)


def _relation(kind: str, other: Figure, reason: str) -> str:
    return f"{kind} “{seen(other.entries[0].quote)}” ({seen(told(other))}, {other.id}): {seen(reason)}"
