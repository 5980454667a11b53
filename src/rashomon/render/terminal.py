"""The account in a terminal.

Enter an account and a rich console (which knows about colour, width and NO_COLOR); prints stories with their
brief, figures, quotations, copies, warnings and what is not known. The reports' own words are never read as markup.

>>> import io
>>> import rashomon
>>> show(rashomon.account([]), Console(file=io.StringIO()))
"""

from __future__ import annotations

from collections import defaultdict

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from rashomon.records import Account, Figure, Line, Statement, Story, signed
from rashomon.render import terminal_copies
from rashomon.render.sharing import Sharing, sharing
from rashomon.render.view import (
    STATUS_COLOURS,
    Shelf,
    by_measure,
    origins,
    period,
    shelf,
    span_of,
    title_of,
    told,
    toll_of,
    tolls_told,
    visible,
    wording_of,
)

# The terminal shows the most carried; the dossier and the JSON have all.
_QUOTATIONS = 8
_FIGURES = 6


def show(account: Account, console: Console, *, explain: bool = False) -> None:
    """Print the account; with `explain`, the rules behind roles, copies and figures as well."""
    index, shared = shelf(account), sharing(account)
    for story in account.stories:
        _story(story, index, shared, console, explain=explain)
    _corrections(index, console)
    _reports(index, console, explain=explain)
    for row in account.rejected:
        console.print(Text.assemble(("not read ", "red"), visible(f"{row.path}: {row.reason}: {row.detail}")))


def _story(story: Story, index: Shelf, shared: Sharing, console: Console, *, explain: bool) -> None:
    console.print()
    console.rule(Text(visible(story.title), style="bold"), align="left")
    console.print(Text(f"{origins(story)} · {period(story)}", style="dim"))
    tolls = tolls_told(story.tolls)
    if tolls:
        _heading(console, "Toll")
        for toll in tolls:
            _item(console, Text(toll_of(toll)))
    _heading(console, "Brief")
    for line in story.brief:
        _item(console, _line(line, index))
    _figures(story, index, console, explain=explain)
    _quotations(index.statements(story), index, console)
    _copies(story, index, shared, console)
    _warnings(story, index, console)
    if story.not_known:
        _heading(console, "Not known")
        for question in story.not_known:
            _item(console, Text(visible(question.text)))


def _heading(console: Console, title: str) -> None:
    console.print()
    console.print(Text(title, style="bold underline"))


def _item(console: Console, text: Text, *, indent: int = 2) -> None:
    console.print(Padding(text, (0, 0, 0, indent)))


def _numbers(index: Shelf, documents: set[str]) -> str:
    return "".join(f"[{number}]" for number in sorted(index.numbers[document] for document in documents))


def _line(line: Line, index: Shelf) -> Text:
    cited = _numbers(index, {citation.document for citation in line.citations})
    return Text.assemble("• ", visible(" ".join(line.text.split())), " ", (cited, "cyan"))


def _figures(story: Story, index: Shelf, console: Console, *, explain: bool) -> None:
    piles = by_measure(index.figures(story))
    if not piles:
        return
    _heading(console, f"Figures (policy: {index.account.policy})")
    for measure, pile in piles:
        _item(console, Text(measure, style="bold"))
        for figure in pile[:_FIGURES]:
            _figure(figure, index, console)
        if len(pile) > _FIGURES:
            _item(console, Text(f"… and {len(pile) - _FIGURES} more", style="dim"), indent=4)
    if explain:
        _relations(piles, index, console)


def _figure(figure: Figure, index: Shelf, console: Console) -> None:
    """One line for what is told, its range, its status and where; one for who says so."""
    claim = visible(told(figure))
    line = Text.assemble(f"{claim}  ", (figure.status, STATUS_COLOURS.get(figure.status, "")))
    if span_of(figure.range) not in (claim.split(" ")[0], "not given"):
        line.append(f"  range {span_of(figure.range)}")
    line.append("  " + _numbers(index, {entry.document for entry in figure.entries}), style="cyan")
    _item(console, line, indent=4)
    who = "; ".join(chain for chain, entries in index.said(figure) if entries[0].attribution)
    _item(console, Text(visible(who or "nobody is named for it"), style="dim"), indent=8)
    _corrected(figure.id, index, console, 8)


def _relations(piles: tuple[tuple[str, tuple[Figure, ...]], ...], index: Shelf, console: Console) -> None:
    shown = {f.id: f for _, pile in piles for f in pile}
    for figure in shown.values():
        for relation in figure.relations:
            if relation.to in shown:
                pair = f"“{figure.entries[0].quote}” {relation.kind} “{shown[relation.to].entries[0].quote}”"
                _item(console, Text(visible(f"{pair}: {relation.reason}"), style="dim"), indent=4)


def _quotations(statements: tuple[Statement, ...], index: Shelf, console: Console) -> None:
    if not statements:
        return
    _heading(console, "Quotations")
    for statement in statements[:_QUOTATIONS]:
        said = _numbers(index, {v.document for v in statement.variants if not v.altered})
        quote = visible(" ".join(wording_of(statement).split()))
        _item(console, Text.assemble((visible(index.speaker(statement)), "bold"), f": “{quote}” ", (said, "cyan")))
        _corrected(statement.id, index, console, 6)
        for variant in statement.variants:
            if variant.altered:
                words = ", ".join(f"“{c.was or '∅'}” → “{c.now or '∅'}”" for c in variant.changes)
                mark = _numbers(index, {variant.document})
                _item(console, Text.assemble(("altered ", "yellow"), (mark, "cyan"), visible(f" {words}")), indent=6)
    if len(statements) > _QUOTATIONS:
        _item(console, Text(f"… and {len(statements) - _QUOTATIONS} more", style="dim"))


def _copies(story: Story, index: Shelf, shared: Sharing, console: Console) -> None:
    found = tuple(terminal_copies.lines(story, index, shared))
    if found:
        _heading(console, "Copies")
        for line, indent in found:
            _item(console, line, indent=indent)


def _warnings(story: Story, index: Shelf, console: Console) -> None:
    own = index.warnings(story)
    if not own:
        return
    _heading(console, "Warnings")
    warned: defaultdict[tuple[str, str, str], set[str]] = defaultdict(set)  # many reports have one comment, or fault
    for warning in own:
        quote = visible(" ".join(warning.quote.split()))
        short = quote if len(quote) <= 70 else quote[:67] + "…"
        warned[warning.kind.replace("_", " "), short, warning.note].add(warning.document)
    for (kind, short, note), documents in warned.items():
        mark = _numbers(index, documents)
        _item(console, Text.assemble(("! " + kind, "yellow"), f" “{short}” ", (mark, "cyan"), visible(f" {note}")))


def _corrected(row: str, index: Shelf, console: Console, indent: int) -> None:
    """A line for what people decided about a row."""
    said = index.corrected(row)
    if said:
        _item(console, Text(visible(said), style="yellow"), indent=indent)


def _corrections(index: Shelf, console: Console) -> None:
    """All that people decided, with the reports it rests on."""
    if not index.corrections:
        return
    console.print()
    console.rule(Text("Corrections", style="bold"), align="left")
    for one in index.corrections:
        mark = _numbers(index, {span.document for span in one.spans})
        _item(console, Text.assemble(f"{one.decision}. ", visible(f"{one.text}, {signed(one)} "), (mark, "cyan")))


def _reports(index: Shelf, console: Console, *, explain: bool) -> None:
    if not index.account.documents:
        return
    console.print()
    console.rule(Text("Reports", style="bold"), align="left")
    for document in index.account.documents:
        label = Text(f"[{index.numbers[document.id]}] ", style="cyan")
        label.append(visible(f"{index.label(document.id)}: {title_of(document)}"), style="default")
        _item(console, label)
        _corrected(document.id, index, console, 6)
        if explain:
            for block in document.blocks:
                quote = visible(" ".join(document.text[block.start : block.end].split()))[:60]
                _item(console, Text(f"{block.role:10} {quote}  ({visible(block.reason)})", style="dim"), indent=6)
