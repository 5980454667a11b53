"""The ledger in a terminal or a pipe: every figure by story and measure, and with `explain` everything behind it.

Enter an account and a rich console; prints a table a measure, or to explain a block a figure, with its range's basis,
who counts as one origin and why, the characters it stands in and the rules that related it to others.

>>> import io
>>> import rashomon
>>> show(rashomon.account([]), Console(file=io.StringIO(), width=80))
>>> seen("a\\x1b[2J b")
'a␛[2J b'
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from rashomon.records import Account, Entry, Family, Figure, Relation, Story
from rashomon.render.view import (
    MEASURES,
    STATUS_COLOURS,
    Shelf,
    amount,
    days,
    kind_of,
    origins,
    period,
    plural,
    shelf,
    span_of,
    told,
    toll_of,
    tolls_told,
    visible,
)

# Read from the other end: what a figure is to one that relates to it.
_PASSIVE = {
    "supersedes": "superseded by",
    "part_of": "has a part",
    "garbled_copy": "garbled in",
    "copied": "copied in",
}


def show(account: Account, console: Console, *, explain: bool = False) -> None:
    """Print every figure of the account under its stories and measures; with `explain`, why each stands as it does."""
    index = shelf(account)
    for story, title, line, figures in _stories(index):
        console.print(Text(visible(title), style="bold"))
        console.print(Text(line, style="dim"))
        for toll in tolls_told(story.tolls) if story else ():
            _item(console, Text(f"toll: {toll_of(toll)}"), 2)
        for measure, pile in _measures(figures):
            console.print()
            console.print(Text(measure, style="bold underline"))
            if explain:
                _blocks(pile, index, console)
            else:
                console.print(Padding(_table(pile, index), (0, 0, 0, 2)))
        console.print()


def seen(text: str) -> str:
    """Text of a report as a line shows it: white space made one, what would steer a terminal made visible."""
    return visible(" ".join(text.split()))


def _stories(index: Shelf) -> Iterator[tuple[Story | None, str, str, Sequence[Figure]]]:
    """Each story that has figures: its title, the line beneath, its figures; those in no story last."""
    for story in index.account.stories:
        figures = index.figures(story)
        if figures:
            line = f"{story.id} · {origins(story)} · {period(story)} · policy {index.account.policy}"
            yield story, story.title, line, figures
    alone = index.figures_of.get("", [])
    if alone:
        yield None, "In no story", f"policy {index.account.policy}", alone


def _measures(figures: Sequence[Figure]) -> Iterator[tuple[str, Sequence[Figure]]]:
    piles: defaultdict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        piles[figure.measure].append(figure)
    return ((_words(measure), piles[measure]) for measure in MEASURES if measure in piles)


def _table(figures: Sequence[Figure], index: Shelf) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for heading in ("figure", "range", "status", "origins", "holds for", "said by", "reports"):
        table.add_column(heading, overflow="fold", no_wrap=heading in ("status", "origins"))
    for figure in figures:
        table.add_row(
            Text(seen(told(figure)) + kind_of(figure) + " (corrected)" * (figure.id in index.corrections_of)),
            Text(_range(figure)),
            Text(figure.status, style=STATUS_COLOURS.get(figure.status, "")),
            Text(str(figure.origins)),
            Text(days(figure, index)),
            Text(seen("; ".join(chain for chain, _ in index.said(figure)))),
            Text(_numbers(figure, index), style="cyan"),
        )
    return table


def _range(figure: Figure) -> str:
    """The policy's range; the basis beside it where the policy says more by it than two bounds."""
    shown = span_of(figure.range)
    return shown if figure.range.policy == "range" else f"{shown} ({figure.range.basis})"


def _numbers(figure: Figure, index: Shelf) -> str:
    return "".join(f"[{n}]" for n in sorted({index.numbers[entry.document] for entry in figure.entries}))


def _blocks(figures: Sequence[Figure], index: Shelf, console: Console) -> None:
    for figure in figures:
        line = Text.assemble((seen(told(figure)), "bold"), kind_of(figure), "  ")
        line.append(figure.status, style=STATUS_COLOURS.get(figure.status, ""))
        line.append(f"  {figure.id}", style="dim")
        _item(console, line, 2)
        _item(console, Text(f"range {span_of(figure.range)} ({figure.range.policy}: {figure.range.basis})"), 4)
        _item(console, Text(plural(figure.origins, "independent origin", "independent origins")), 4)
        if figure.id in index.corrections_of:
            _item(console, Text(seen(index.corrected(figure.id)), style="yellow"), 4)
        for number in sorted({entry.origin for entry in figure.entries}):
            for entry in _told_first([e for e in figure.entries if e.origin == number], index):
                _item(console, _entry(entry, index), 6 if entry.support == "origin" else 10)
        for rule in _rules(figure, index):
            _item(console, Text(rule), 4)


def _item(console: Console, text: Text, indent: int) -> None:
    console.print(Padding(text, (0, 0, 0, indent)))


def _told_first(entries: Sequence[Entry], index: Shelf) -> list[Entry]:
    """The entry that an origin counts for, then those that add nothing to it."""
    return sorted(entries, key=lambda e: (e.support != "origin", index.numbers[e.document], e.start))


def _entry(entry: Entry, index: Shelf) -> Text:
    """Where a figure stands, as `report:start-end “quote”`, with who says so, when it holds and what it adds."""
    path = seen(PurePosixPath(index.documents[entry.document].path).name)
    value = amount(entry.low, entry.high, entry.qualifier)
    day = f", holds for {entry.as_of.date} (by {entry.as_of.basis})" if entry.as_of else ""
    place = f", at {seen(index.who(entry.place))}" if entry.place else ""
    return Text.assemble(
        (f"[{index.numbers[entry.document]}] ", "cyan"),
        f"{path}:{entry.start}-{entry.end} “{seen(entry.quote)}” = {seen(value)}",
        (f" ‹ {seen(index.chain(entry))}{day}{place}", "dim"),
        (f"; {seen(_adds(entry, index))}", ""),
    )


def _adds(entry: Entry, index: Shelf) -> str:
    """Whether an entry counts as an origin, or why it does not; and what else its source says of the figure."""
    family = index.family.get(entry.document)
    reasons = {
        "origin": "an origin",
        "copied": f"copied, adds none ({_family(family, index) if entry.family and family else 'a copied passage'})",
        "same_source": f"adds none: {index.who(entry.attribution[0]) if entry.attribution else 'its outlet'} was heard",
        "same_publisher": "adds none: its publisher has said so",
        "same_report": "adds none: its report has said so",
    }
    flags = {"owned by a party": entry.accepted, "denied": entry.denied, "counted by their adversary": entry.adversary}
    return "; ".join([reasons[entry.support], *(flag for flag, is_so in flags.items() if is_so)])


def _family(family: Family, index: Shelf) -> str:
    origin = family.origin.agency or (index.label(family.origin.document) if family.origin.document else None)
    return f"{len(family.documents)} reports, {family.kind.replace('_', ' ')}, from {origin or 'an origin not known'}"


def _rules(figure: Figure, index: Shelf) -> Iterator[str]:
    """Every rule that related the figure to another, from either end, with its reason."""
    for relation in (r for r in figure.relations if r.to in index.figure):
        yield _relation(_words(relation.kind), index.figure[relation.to], relation)
    for other, relation in index.related_to.get(figure.id, ()):
        yield _relation(_PASSIVE.get(relation.kind, _words(relation.kind)), other, relation)


def _relation(kind: str, other: Figure, by: Relation) -> str:
    rule = f" [{by.rule}]" if by.rule else ""
    return f"{kind} “{seen(other.entries[0].quote)}” ({seen(told(other))}, {other.id}): {seen(by.reason)}{rule}"


def _words(name: str) -> str:
    return name.replace("_", " ")
