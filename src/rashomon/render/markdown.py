"""The account as Markdown: for a wiki, a ticket or a mail.

Enter an account; leaves one Markdown text in which the reports' own words are escaped.

>>> escape("a *b* [c](d) <e>")
'a \\\\*b\\\\* \\\\[c\\\\](d) &lt;e>'
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from rashomon.records import Account, Figure, Line, Statement, Story, signed
from rashomon.render.sharing import Sharing, alone, goes_back, sharing
from rashomon.render.view import (
    Shelf,
    by_measure,
    origins,
    plural,
    shelf,
    span_of,
    title_of,
    told,
    toll_of,
    tolls_told,
    visible,
    wording_of,
)

# The longest passages of a strand; the JSON has all.
_PASSAGES = 2
_MARKED = re.compile(r"([\\`*_\[\]#|~])")


def escape(text: str) -> str:
    """Text that Markdown shows as it stands, on one line."""
    return _MARKED.sub(r"\\\1", visible(" ".join(text.split()))).replace("<", "&lt;")


def render(account: Account) -> str:
    """The whole account: stories, then the reports they cite, then what was rejected."""
    index = shelf(account)
    shared = sharing(account)
    parts = [part for story in account.stories for part in _story(story, index, shared)]
    parts += ["## Reports", ""]
    for document in account.documents:
        title = escape(title_of(document))
        parts.append(f"{index.numbers[document.id]}. {title} ({escape(index.label(document.id))})")
    if index.corrections:
        parts += ["", "## Corrections", ""]
        parts += [f"{one.decision}. {escape(f'{one.text}, {signed(one)}')}" for one in index.corrections]
    if account.rejected:
        parts += ["", "## Not read", ""]
        parts += [f"- {escape(row.path)}: {row.reason}: {escape(row.detail)}" for row in account.rejected]
    return "\n".join(parts) + "\n"


def _story(story: Story, index: Shelf, shared: Sharing) -> Iterable[str]:
    yield f"# {escape(story.title)}"
    yield f"\n{origins(story)}\n"
    tolls = tolls_told(story.tolls)
    if tolls:
        yield "Toll: " + "; ".join(escape(toll_of(toll)) for toll in tolls) + "\n"
    yield from (_line(line, index) for line in story.brief)
    piles = by_measure(index.figures(story))
    if piles:
        yield "\n## Figures\n"
        yield "| measure | figure | range | status | reports |\n|---|---|---|---|---|"
        yield from (_figure(measure, figure, index) for measure, pile in piles for figure in pile)
    statements = index.statements(story)
    if statements:
        yield "\n## Quotations\n"
        yield from (_quotation(statement, index) for statement in statements)
    copies = tuple(_copies(story, index, shared))
    if copies:
        yield f"\n## Copies\n\n{origins(story)}\n"
        yield from copies
    if story.not_known:
        yield "\n## Not known\n"
        yield from (f"- {escape(question.text)}" for question in story.not_known)
    yield ""


def _copies(story: Story, index: Shelf, shared: Sharing) -> Iterable[str]:
    strands = shared.strands[story.id]
    for strand in strands:
        if len(strand.documents) > 1:
            numbers = ", ".join(str(n) for n in sorted(index.numbers[d] for d in strand.documents))
            yield (
                f"- {len(strand.documents)} reports \\[{numbers}\\] from {escape(goes_back(strand, index))}:"
                f" {escape('; '.join(strand.reasons))}"
            )
            for copy in shared.evidence(strand, _PASSAGES):
                pair = f"{index.numbers[copy.a.document]}, {index.numbers[copy.b.document]}"
                yield f"  - {copy.kind} \\[{pair}\\]: “{escape(copy.a.quote)}”"
    single = alone(strands)
    if single and len(single) < len(strands):
        numbers = ", ".join(str(n) for n in sorted(index.numbers[d] for d in single))
        yield f"- {plural(len(single), 'report', 'reports')} each alone \\[{numbers}\\]"


def _line(line: Line, index: Shelf) -> str:
    marks = "".join(f"[{number}]" for number in sorted({index.numbers[c.document] for c in line.citations}))
    return f"- {escape(line.text)} {escape(marks)}"


def _figure(measure: str, figure: Figure, index: Shelf) -> str:
    reports = ", ".join(str(n) for n in sorted({index.numbers[e.document] for e in figure.entries}))
    said = index.corrected(figure.id)
    status = f"{figure.status}; {escape(said)}" if said else figure.status
    return f"| {measure} | {escape(told(figure))} | {span_of(figure.range)} | {status} | {reports} |"


def _quotation(statement: Statement, index: Shelf) -> str:
    altered = [index.numbers[v.document] for v in statement.variants if v.altered]
    note = f" (altered in {', '.join(map(str, sorted(altered)))})" if altered else ""
    note += f" ({escape(index.corrected(statement.id))})" if statement.id in index.corrections_of else ""
    reports = ", ".join(str(n) for n in sorted({index.numbers[v.document] for v in statement.variants}))
    return f"- {escape(index.speaker(statement))}: “{escape(wording_of(statement))}” \\[{reports}\\]{note}"
