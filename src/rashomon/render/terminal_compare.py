"""Two reports side by side in a terminal or a pipe: what their likeness is, then the passages they share.

Enter a comparison, the shelf of its account and a rich console; words that only one side has stand in brackets as well
as in colour: [-so-] on the left, {+so+} on the right. What stands between shared passages is counted, not shown.

>>> _seen("one\\n line")
'one  line'
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from rashomon.records import Warning
from rashomon.render.comparison import KINDS, WAYS, Comparison, Passage, counted, credited, sign
from rashomon.render.view import Shelf, plural, title_of, visible
from rashomon.span import Span

_STYLES: dict[str, str] = {"verbatim": "green", "edited": "yellow", "rewritten": "magenta"}
# Characters of a passage that are shown; the page and the JSON have all.
_SHOWN = 2_000


def show(comparison: Comparison, index: Shelf, console: Console) -> None:
    """Print the comparison."""
    for name, report in (("A", comparison.a), ("B", comparison.b)):
        title = visible(" ".join(title_of(index.documents[report.id]).split()))
        console.print(Text.assemble((f"{name}  ", "bold cyan"), (title, "bold"), f" ({_label(report.id, index)})"))
    console.print()
    for line in head(comparison, index):
        console.print(Text(visible(line)))
    if comparison.passages:
        console.print()
        console.print(_columns(comparison, index))
    if comparison.warnings:
        console.print()
        console.print(Text("Warnings", style="bold underline"))
        for warning in comparison.warnings:
            console.print(_warning(warning, comparison))


def head(comparison: Comparison, index: Shelf) -> Iterator[str]:
    """What the likeness is, in lines: kind and direction, why, how much, what the passages are, agencies."""
    way = WAYS.get(comparison.direction or "", "")
    yield f"{KINDS[comparison.kind]}{f' · {way}' if way else ''}"
    yield f"why: {'; '.join(comparison.reasons)}"
    if comparison.passages:
        yield f"shared: {comparison.a_covered:.0%} of A, {comparison.b_covered:.0%} of B · {counted(comparison)}"
    agencies = "; ".join(credited(comparison))
    if agencies:
        yield f"agencies: {agencies}"


def _label(document: str, index: Shelf) -> str:
    return visible(index.label(document))


def _columns(comparison: Comparison, index: Shelf) -> Table:
    table = Table(box=box.MINIMAL, expand=True, show_header=True, show_lines=False, padding=(0, 1), pad_edge=False)
    for name in ("A", "B"):
        table.add_column(name, ratio=1, overflow="fold", header_style="bold cyan")
    left = dict(_gaps([(p.number, p.a) for p in comparison.passages], index))
    right = dict(_gaps([(p.number, p.b) for p in comparison.passages], index))
    for passage in comparison.passages:
        gaps = (left[passage.number], right[passage.number])
        if any(gaps):
            table.add_row(*(Text(gap, style="dim") for gap in gaps))
        table.add_row(_side(passage, passage.a, passage.a_only), _side(passage, passage.b, passage.b_only))
    table.add_row(Text(left[0], style="dim"), Text(right[0], style="dim"))
    return table


def _gaps(sides: Sequence[tuple[int, Span]], index: Shelf) -> Iterator[tuple[int, str]]:
    """By the number of a passage what stands before it, where it does not follow the one numbered before it; by 0
    what stands after the last.
    """
    text = index.documents[sides[0][1].document].text
    at, last = 0, 0
    for number, span in sorted(sides, key=lambda side: side[1]):
        own = len(text[at : max(at, span.start)].split())
        moved = f"after [{last}]" if last and number != last + 1 else "at its beginning" if not last and own else ""
        between = plural(own, "word", "words") if own else "right" if moved else ""
        yield number, f"… {between} {moved}".rstrip() + " …" if between else ""
        at, last = max(at, span.end), number
    rest = len(text[at:].split())
    yield 0, f"… {plural(rest, 'word', 'words')} after [{last}]" if rest else ""


def _side(passage: Passage, span: Span, only: Iterable[Span]) -> Text:
    style = _STYLES[passage.kind]
    likeness = "" if passage.kind == "verbatim" else f" {passage.similarity:.0%}"
    shown = Text.assemble(
        (f"[{passage.number}] {sign(passage.kind)} {passage.kind}{likeness}", f"bold {style}"),
        (f" · {passage.sharing} · {span.start}–{span.end}\n", "dim"),
    )
    marks = ("[-", "-]") if span is passage.a else ("{+", "+}")
    at = span.start
    end = min(span.end, span.start + _SHOWN)
    for own in only:
        if own.start >= end:
            break
        shown.append(_seen(span.quote[at - span.start : own.start - span.start]))
        shown.append(f"{marks[0]}{_seen(own.quote)}{marks[1]}", style=f"bold {style}")
        at = own.end
    shown.append(_seen(span.quote[at - span.start : max(at, end) - span.start]))
    if end < span.end:
        shown.append(f" … {len(span.quote[end - span.start :].split())} more words", style="dim")
    return shown.append("\n")


def _seen(text: str) -> str:
    """Text of a report on one line, with what would steer a terminal made visible; spaces at its ends kept."""
    return visible("".join(" " if c.isspace() else c for c in text))


def _warning(warning: Warning, comparison: Comparison) -> Text:
    """A warning with its place, and the place in the other report that shows it."""
    names = {comparison.b.id: "B", comparison.a.id: "A"}
    line = Text.assemble(
        ("! " + warning.kind.replace("_", " "), "yellow"),
        (f" {names[warning.document]} ", "cyan"),
        f"“{_seen(warning.quote)[:200]}”: {_seen(warning.note)}",
    )
    for span in warning.evidence:
        if span.document in names and span.document != warning.document:
            line.append(f" ← {names[span.document]} “{_seen(span.quote)[:200]}”")
    return line
