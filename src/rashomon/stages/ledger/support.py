"""What each entry of a figure adds to it: a new origin, or only one more carrier of what has been heard.

Enter the counts of a row and what is known of the reports; leave, for each, the number of its origin and its `Support`.
The first to tell is the origin: the earliest report, of one day the one that did not copy. Copying is the strongest
reason to add nothing, then that the same source is named, then that the report has said so already.

>>> from rashomon.stages.ledger.independence import Independence
>>> weigh((), Ground(published={}, independence=Independence(families=(), copies=())))
()
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rashomon.records import Count, Support
from rashomon.stages.ledger.facts import Ground, place_of
from rashomon.stages.ledger.independence import Tie, grouped

_REASONS: dict[str, Support] = {
    "passage": "copied",
    "family": "copied",
    "source": "same_source",
    "voice": "same_source",
    "report": "same_report",
}


def weigh(counts: Sequence[Count], ground: Ground) -> tuple[tuple[int, Support], ...]:
    """For each count the number of its origin, and whether it is the first of it or why it adds none."""
    ties = [ground.independence.ties(place_of(count), count.attribution) for count in counts]
    found: list[tuple[int, Support]] = [(0, "origin")] * len(counts)
    for number, members in enumerate(grouped(ties)):
        told = sorted(members, key=lambda at: (*_order(counts[at], ground), at))
        first = ties[told[0]]
        heard: set[Tie] = set(first)
        found[told[0]] = (number, "origin")
        for at in told[1:]:
            found[at] = (number, "same_report" if ties[at][-1] in first else _reason(ties[at], heard))
            heard |= set(ties[at])
    return tuple(found)


def _order(count: Count, ground: Ground) -> tuple[str, bool]:
    """When a count was told, and whether its report copied it."""
    document = count.span.document
    passages = ground.independence.passages(place_of(count))
    copied = any(ground.independence.copier(number) == document for number in passages)
    return ground.published.get(document, "9"), copied


def _reason(own: Iterable[Tie], heard: set[Tie]) -> Support:
    """Why an entry of another report adds nothing: the strongest tie to those before it."""
    return next((_REASONS[tie[0]] for tie in own if tie in heard), "same_source")
