"""What each entry of a figure adds to it, or each variant to a statement: a new origin, or only one more carrier.

Enter the counts of a row and what is known of the reports; leave, for each, the number of its origin and its `Support`.
The first to tell is the origin: the earliest report, of one day the one that did not copy. Copying is the strongest
reason to add nothing, then that the same source is named, then that the report has said so already.

>>> from rashomon.stages.ledger.independence import Independence
>>> weigh((), Ground(published={}, independence=Independence(families=(), copies=())))
()
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from rashomon.records import Count, Support
from rashomon.stages.ledger.facts import Ground, place_of
from rashomon.stages.ledger.independence import Tie, grouped

_REASONS: dict[str, Support] = {
    "passage": "copied",
    "family": "copied",
    "source": "same_source",
    "voice": "same_source",
    "house": "same_publisher",
    "report": "same_report",
}


def weigh(counts: Sequence[Count], ground: Ground) -> tuple[tuple[int, Support], ...]:
    """For each count the number of its origin, and whether it is the first of it or why it adds none."""
    ties = [ground.independence.ties(place_of(count), count.attribution) for count in counts]
    return by_origin(ties, lambda at: _order(counts[at], ground))


def by_origin(
    ties: Sequence[tuple[Tie, ...]], order: Callable[[int], tuple[str, bool]]
) -> tuple[tuple[int, Support], ...]:
    """For each position the number of its origin, and whether it is the first of it or why it adds none; `order` says
    when a position was told.
    """
    found: list[tuple[int, Support]] = [(0, "origin")] * len(ties)
    for number, members in enumerate(grouped(ties)):
        told = sorted(members, key=lambda at: (*order(at), at))
        first = ties[told[0]]
        heard: set[Tie] = set(first)
        found[told[0]] = (number, "origin")
        for at in told[1:]:
            found[at] = (number, "same_report" if ties[at][-1] in first else _reason(ties[at], heard))
            heard |= set(ties[at])
    return tuple(found)


def _order(count: Count, ground: Ground) -> tuple[str, bool]:
    """When a count was told, and whether its report copied it."""
    place = place_of(count)
    return ground.published.get(place[0], "9"), ground.independence.is_copied(place)


def _reason(own: Iterable[Tie], heard: set[Tie]) -> Support:
    """Why an entry of another report adds nothing: the strongest tie to those before it."""
    return next((_REASONS[tie[0]] for tie in own if tie in heard), "same_source")
