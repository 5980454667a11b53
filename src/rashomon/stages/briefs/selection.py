"""Which sentences a brief takes: greedily the one that tells most that is new.

Enter candidate sentences and the ledger of their story; leave the chosen ones, best first. A sentence is worth the
ledger rows in it not yet told (by their support in independent origins), the words in it that many reports of the
story share, and its place near the top of its report.

>>> choose((), Scale(worth={}, spread={}, reports=1, spun=frozenset()), wanted=5)
()
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rashomon.records import Document, Figure, Statement, Warning
from rashomon.stages.briefs.sentences import Candidate

# A sentence that shares more of its content words than this with a chosen one tells nothing new.
OVERLAP = 0.5
# A page spun by synonyms is quoted only when nothing else tells the fact.
SPUN = 0.3
# What figures of people are worth beside others; the first toll matters most to a reader.
_WEIGHTS = {"killed": 3.0, "injured": 2.0, "missing": 2.0, "killed_or_injured": 2.0, "displaced": 1.5, "rescued": 1.5}
_SUPERSEDED = 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """What sentences are weighed with: rows' worth, words' spread over reports, the reports known to be spun."""

    worth: Mapping[str, float]
    spread: Mapping[str, int]
    reports: int
    spun: frozenset[str]

    def weigh(self, candidate: Candidate, told: frozenset[str]) -> float:
        """How much a sentence tells that `told` rows do not; 0 when nothing central is in it."""
        news = sum(self.worth.get(row, 0.0) for row in candidate.rows if row not in told)
        shared = [self.spread.get(word, 0) / self.reports for word in candidate.words]
        central = sum(shared) / (len(shared) ** 0.5) if shared else 0.0
        place = 1.0 / (1 + candidate.position)
        return (news + central + place) * (SPUN if candidate.span.document in self.spun else 1.0)


def scale(
    pool: Sequence[Candidate],
    documents: Sequence[Document],
    rows: tuple[Sequence[Figure], Sequence[Statement]],
    warnings: Sequence[Warning],
) -> Scale:
    """The scale of one story."""
    words: defaultdict[str, set[str]] = defaultdict(set)
    for candidate in pool:
        words[candidate.span.document] |= candidate.words
    worth: dict[str, float] = {}
    for figure in rows[0]:
        due = _WEIGHTS.get(figure.measure, 1.0) * (_SUPERSEDED if figure.status == "superseded" else 1.0)
        worth[figure.id] = due * (1 + min(figure.origins, 4) / 4)
    for statement in rows[1]:
        worth[statement.id] = 0.3 + 0.2 * min(len({v.document for v in statement.variants}), 4)
    return Scale(
        worth=worth,
        spread=Counter(word for each in words.values() for word in each),
        reports=max(1, len(documents)),
        spun=frozenset(w.document for w in warnings if w.kind == "rewritten"),
    )


def choose(pool: Sequence[Candidate], scale: Scale, *, wanted: int) -> tuple[Candidate, ...]:
    """At most `wanted` sentences; of equals the one of the smaller id and offset."""
    left = sorted(pool, key=lambda c: c.span)
    chosen: list[Candidate] = []
    told: frozenset[str] = frozenset()
    while left and len(chosen) < wanted:
        best = max(left, key=lambda c: scale.weigh(c, told))
        chosen.append(best)
        told |= frozenset(best.rows)
        left = [c for c in left if c is not best and not _repeats(c, best)]
    return tuple(chosen)


def _repeats(candidate: Candidate, chosen: Candidate) -> bool:
    shorter = min(len(candidate.words), len(chosen.words))
    return shorter == 0 or len(candidate.words & chosen.words) / shorter > OVERLAP
