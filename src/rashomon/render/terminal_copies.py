"""The independent origins of a story in a terminal: which reports go back to one, why, and the longest shared passages.

Enter a story, the shelf and what its account's reports share; gives lines with their indents.

>>> import rashomon
>>> from rashomon.render.sharing import sharing
>>> from rashomon.render.view import shelf
>>> account = rashomon.account([])
>>> [line for story in account.stories for line in lines(story, shelf(account), sharing(account))]
[]
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.text import Text

from rashomon.records import Copy, Story, Strand
from rashomon.render.comparison import sign
from rashomon.render.sharing import Sharing, alone, goes_back
from rashomon.render.view import Shelf, origins, plural, visible

# The terminal shows the largest strands, and a passage or two of each; the dossier and the JSON have all.
_STRANDS, _PASSAGES, _SHOWN = 6, 2, 90


def lines(story: Story, index: Shelf, shared: Sharing) -> Iterator[tuple[Text, int]]:
    """The lines that say what the story's reports go back to, each with its indent; none where each stands alone."""
    strands = shared.strands[story.id]
    joined = [strand for strand in strands if len(strand.documents) > 1]
    if not joined:
        return
    yield Text(origins(story)), 2
    for strand in joined[:_STRANDS]:
        yield from _strand(strand, index, shared)
    if len(joined) > _STRANDS:
        yield Text(f"… and {len(joined) - _STRANDS} more origins of several reports", style="dim"), 4
    single = alone(strands)
    if single:
        yield (
            Text.assemble(f"{plural(len(single), 'report', 'reports')} each alone ", (_numbers(single, index), "cyan")),
            4,
        )


def _strand(strand: Strand, index: Shelf, shared: Sharing) -> Iterator[tuple[Text, int]]:
    numbers = (_numbers(strand.documents, index), "cyan")
    yield Text.assemble(f"{len(strand.documents)} reports ", numbers, f" from {visible(goes_back(strand, index))}"), 4
    yield Text(visible("; ".join(strand.reasons)), style="dim"), 8
    for copy in shared.evidence(strand, _PASSAGES):
        yield _passage(copy, index), 8


def _passage(copy: Copy, index: Shelf) -> Text:
    quote = visible(" ".join(copy.a.quote.split()))
    short = quote if len(quote) <= _SHOWN else quote[: _SHOWN - 1] + "…"
    a, b = index.numbers[copy.a.document], index.numbers[copy.b.document]
    return Text.assemble((f"[{a}] {sign(copy.kind)} [{b}]", "cyan"), (f" “{short}”", "dim"))


def _numbers(documents: Iterable[str], index: Shelf) -> str:
    return "".join(f"[{number}]" for number in sorted(index.numbers[document] for document in documents))
