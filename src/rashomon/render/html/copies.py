"""What a dossier says of a story's copies: its independent origins, and the strongest pairs of its reports.

Enter an account with what its reports share; leaves a `Told` for each story. A pair is set side by side while the
dossier has room for its texts.

>>> import rashomon
>>> from rashomon.render.view import shelf
>>> account = rashomon.account([])
>>> tell(account, shelf(account))
{}
"""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.records import Account, Copy, Strand
from rashomon.render.comparison import Comparison, compare
from rashomon.render.html.sides import Sides, sides
from rashomon.render.sharing import Pair, alone, sharing
from rashomon.render.view import Shelf

# Pairs a story, passages a strand; characters of reports that stand side by side in all of a dossier.
_PAIRS, _PASSAGES = 12, 3
_ROOM = 400_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The strands of several reports, each with its longest shared passages; the reports that stand alone; the pairs,
    the source first where it is known, with both texts where there is room; how many pairs are not shown.
    """

    strands: tuple[tuple[Strand, tuple[Copy, ...]], ...]
    single: tuple[str, ...]
    pairs: tuple[tuple[Comparison, Sides | None], ...]
    more: int


def tell(account: Account, index: Shelf) -> dict[str, Told]:
    """By story what is to be told of its copies."""
    shared = sharing(account)
    shown = {s.id: shared.strongest(s, _PAIRS) for s in account.stories}
    room, number = _ROOM, 0
    told: dict[str, Told] = {}
    for story in account.stories:
        pairs: list[tuple[Comparison, Sides | None]] = []
        for pair in shown[story.id]:
            made = compare(index, _source_first(pair))
            size = sum(len(index.documents[report].text) for report in (pair.a, pair.b))
            number, room = number + 1, room - size
            pairs.append((made, sides(made, index, f"c{number}") if room >= 0 else None))
        told[story.id] = Told(
            strands=tuple((s, shared.evidence(s, _PASSAGES)) for s in shared.strands[story.id] if len(s.documents) > 1),
            single=alone(shared.strands[story.id]),
            pairs=tuple(pairs),
            more=len(shared.of_story.get(story.id, ())) - len(pairs),
        )
    return told


def _source_first(pair: Pair) -> Pair:
    return pair.turned() if pair.reuse is not None and pair.reuse.direction == "b_to_a" else pair
