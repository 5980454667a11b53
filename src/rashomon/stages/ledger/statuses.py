"""Where each figure stands after all rules: agreed, range, conflicting, superseded, single or unsure.

Enter the rows, the findings about them and what is known of the reports; leaves a status for each row. A figure that
its own sources gave up, or that was garbled, contradicts nothing; nor does a source that is relayed with two numbers.

>>> from rashomon.stages.ledger.independence import Independence
>>> statuses((), (), Ground(published={}, independence=Independence(families=(), copies=())))
{}
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from rashomon.records import Count, Status
from rashomon.stages.ledger.facts import Ground, place_of
from rashomon.stages.ledger.independence import Tie
from rashomon.stages.ledger.relations import DECIDED, Finding
from rashomon.stages.ledger.rows import Row

About = Mapping[int, Sequence[Finding]]
# Sources that name nobody: they may be anybody who is named beside them.
_ANYBODY = frozenset("government authorities officials official reports sources media".split())


def statuses(rows: Sequence[Row], findings: Sequence[Finding], ground: Ground) -> dict[int, Status]:
    """A status for each row, by its `id()`."""
    about: defaultdict[int, list[Finding]] = defaultdict(list)
    for finding in findings:
        about[id(finding.subject.row)].append(finding)
        about[id(finding.object.row)].append(finding)
    gone = {id(row): status for row in rows if (status := _gone(row, about[id(row)], ground)) is not None}
    return {id(row): gone.get(id(row)) or _live(row, _living(row, about, gone), ground) for row in rows}


def standing(counts: Sequence[Count]) -> tuple[Count, ...]:
    """The counts whose source stands by the number: no denial, nor what the one who denies it said before."""
    deniers = {count.attribution[0] for count in counts if count.denied and count.attribution}
    return tuple(c for c in counts if not c.denied and not (c.attribution and c.attribution[0] in deniers))


def _gone(row: Row, about: Sequence[Finding], ground: Ground) -> Status | None:
    """Unsure for what is no number or garbled, superseded for what its sources gave up; None for what stands."""
    if all(count.low is None and count.high is None for count in row.counts):
        return "unsure"
    if any(f.kind == "garbled_copy" and f.subject.row is row for f in about):
        return "unsure"
    if not standing(row.counts):
        return "unsure" if all(count.denied for count in row.counts) else "superseded"  # told to deny it, or taken back
    if any(f.rule == DECIDED and f.object.row is row for f in about):
        return "superseded"
    given_up = {source for f in about if f.kind == "supersedes" and f.object.row is row for source in f.sources}
    return "superseded" if given_up and _is_given_up(row, given_up, ground) else None


def _is_given_up(row: Row, given_up: set[Tie], ground: Ground) -> bool:
    """Whether every origin of the row is given up; where sources are named, one that names nobody is an echo."""
    counts = standing(row.counts)
    ties = [ground.independence.ties(place_of(count), count.attribution) for count in counts]
    for members in ground.independence.origins([place_of(c) for c in counts], [c.attribution for c in counts]):
        own = {tie for at in members for tie in ties[at]}
        echo = not any(_is_named(tie, ground) for tie in own) and any(_is_named(tie, ground) for tie in given_up)
        if not echo and own.isdisjoint(given_up):
            return False
    return True


def _is_named(tie: Tie, ground: Ground) -> bool:
    name = ground.names.get(str(tie[1]), str(tie[1])).partition(",")[0]
    return tie[0] == "source" and name.casefold().rpartition(" ")[2] not in _ANYBODY


def _living(row: Row, about: About, gone: Mapping[int, Status]) -> list[Finding]:
    """The findings that relate the row to rows that stand."""
    return [f for f in about[id(row)] if id(f.object.row if f.subject.row is row else f.subject.row) not in gone]


def _live(row: Row, about: Sequence[Finding], ground: Ground) -> Status:
    counts = standing(row.counts)
    rules = {finding.rule for finding in about}
    if rules & {"differing", "contested_status"} or len(counts) < len(row.counts):
        return "conflicting"
    if any(f.rule == "relayed" and _is_tied(row, f) for f in about):
        return "unsure"
    origins = ground.independence.origins([place_of(c) for c in counts], [c.attribution for c in counts])
    if len(origins) == 1:
        return "range" if any(f.rule == "agreeing" and not _is_one_source(f) for f in about) else "single"
    return "agreed" if len({v for c in counts for v in (c.low, c.high) if v is not None}) == 1 else "range"


def _is_tied(row: Row, finding: Finding) -> bool:
    """Whether the row comes only from those who gave the other number too."""
    own, other = finding.subject, finding.object
    return own.is_tied_to(other) if own.row is row else other.is_tied_to(own)


def _is_one_source(finding: Finding) -> bool:
    return finding.subject.is_tied_to(finding.object) or finding.object.is_tied_to(finding.subject)
