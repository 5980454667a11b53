"""What each report of a story tells of its dead and injured, as numbers to weigh.

The ledger's figures of a story and its reports in; `Witness`es out, by day. A figure that was superseded or garbled in
copying, denied, a running total beside others, or not of the event is no evidence, nor is one person told of as known
already ("the driver was killed" tells of no other one); reports of one family share the weight of one.

>>> told = Told((Mention(2, part=False, single=False, title=True, sentence=0),
...              Mention(1, part=False, single=True, title=False, sentence=4)))
>>> told.first, told.times(1), told.sums
(2, 1, frozenset())
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from rashomon.language import deaths
from rashomon.language.text import sentences
from rashomon.records import REPORT_ROLES, Document, Entry, Family, Figure, Measure

MEASURES: tuple[Measure, ...] = ("killed", "injured", "killed_or_injured")
_LEAD = 3  # the first sentences, a headline among them
_ONE = ("one ", "1 ", "a single ")
_KNOWN = re.compile(r"(?:[\w-]+ (?:and [\w-]+ )?)?(?:the|that|this) ", re.IGNORECASE)  # "shot and killed the driver"


@dataclass(frozen=True, slots=True)
class Mention:
    """A number as a report gives it.

    `part`: it counts some of those of another figure; `single`: "a man", where "one" is a number; `title`: it stands in
    the headline; `sentence`: the number of its sentence; `least`: it is told as "at least".
    """

    value: int
    part: bool
    single: bool
    title: bool
    sentence: int
    least: bool = False


@dataclass(frozen=True)
class Told:
    """What one report tells of one measure, in the order of its text."""

    mentions: tuple[Mention, ...] = ()
    floors: tuple[int, ...] = ()  # of "at least"

    @cached_property
    def first(self) -> int | None:
        """The first number that is no part of another, the headline's before the body's."""
        whole = [mention for mention in self.mentions if not mention.part]
        return min(whole, key=lambda mention: not mention.title).value if whole else None

    @cached_property
    def led(self) -> bool:
        """Whether the headline or the first sentences give a number of some."""
        return any(m.value > 0 and not m.part and (m.title or m.sentence <= _LEAD) for m in self.mentions)

    @cached_property
    def sums(self) -> frozenset[int]:
        """What the numbers of one sentence make together: "a mother and two sons"."""
        by_sentence: defaultdict[int, list[int]] = defaultdict(list)
        for mention in self.mentions:
            if not mention.part:
                by_sentence[mention.sentence].append(mention.value)
        return frozenset(sum(values) for values in by_sentence.values() if len(values) > 1)

    @cached_property
    def _times(self) -> Counter[int]:
        return Counter(mention.value for mention in self.mentions)

    def times(self, value: int) -> int:
        """How often the value is given."""
        return self._times[value]

    def exactly(self, value: int) -> bool:
        """Whether the value is given, and not as the least."""
        return any(m.value == value and not m.least for m in self.mentions)

    def whole(self, value: int) -> bool:
        """Whether the value is given as no part of another."""
        return any(m.value == value and not m.part for m in self.mentions)

    def counted(self, value: int) -> bool:
        """Whether the value is given by a number, as no part of another."""
        return any(m.value == value and not m.part and not m.single for m in self.mentions)


NOTHING = Told()


@dataclass(frozen=True, slots=True)
class Witness:
    """A report: its share in what its family says, what it tells by measure, and how it speaks of death."""

    document: str
    weight: float
    told: Mapping[Measure, Told]
    deaths: int
    deadly_title: bool

    def of(self, measure: Measure) -> Told:
        """What it tells of a measure."""
        return self.told.get(measure, NOTHING)


def witnesses(
    documents: Sequence[Document], figures: Iterable[Figure], families: Sequence[Family]
) -> tuple[Witness, ...]:
    """The reports of one story as witnesses, by day and then by id; `figures` are the story's."""
    kin = {document: family.id for family in families if family.kind == "same_text" for document in family.documents}
    size = Counter(kin.get(document.id, document.id) for document in documents)
    entries = _entries(figures)
    ordered = sorted(documents, key=lambda d: (d.published.date if d.published else "9", d.id))
    return tuple(_witness(d, entries[d.id], 1 / size[kin.get(d.id, d.id)]) for d in ordered)


def _entries(figures: Iterable[Figure]) -> defaultdict[str, list[tuple[Entry, Measure, bool]]]:
    """By report, the entries that are evidence, in the order of the text, and whether each is a part of another."""
    found: defaultdict[str, list[tuple[Entry, Measure, bool]]] = defaultdict(list)
    of_measure = [figure for figure in figures if figure.measure in MEASURES]
    counted = [one for one in of_measure if one.standing == "event" and one.series == "incident"]
    # Of what goes on for months only totals are told.
    totals = [one for one in of_measure if one.standing in ("event", "background") and one.series == "cumulative"]
    for figure in counted or totals:
        kinds = {relation.kind for relation in figure.relations}
        if "garbled_copy" not in kinds and figure.status != "superseded":
            for entry in figure.entries:
                if not entry.denied and not _is_known(entry):
                    found[entry.document].append((entry, figure.measure, "part_of" in kinds))
    for rows in found.values():
        rows.sort(key=lambda row: (row[0].start, row[0].end, row[1]))
    return found


def _is_known(entry: Entry) -> bool:
    """Whether one person is told of as known already."""
    return entry.low == entry.high == 1 and _KNOWN.match(entry.quote) is not None


def _witness(document: Document, entries: Sequence[tuple[Entry, Measure, bool]], weight: float) -> Witness:
    opens = [sentence.start for sentence in sentences(document.text)] if len(entries) > 1 else [0]
    titles = [(block.start, block.end) for block in document.blocks if block.role == "title"]
    told = {measure: _told(measure, entries, opens, titles) for measure in MEASURES}
    blocks = [block for block in document.blocks if block.role in REPORT_ROLES]
    return Witness(
        document=document.id,
        weight=weight,
        told=told,
        deaths=sum(deaths.spoken(document.text[block.start : block.end]) for block in blocks),
        deadly_title=any(deaths.spoken(document.text[start:end]) for start, end in titles),
    )


def _told(
    measure: Measure,
    entries: Sequence[tuple[Entry, Measure, bool]],
    opens: Sequence[int],
    titles: Sequence[tuple[int, int]],
) -> Told:
    own = [(entry, part) for entry, kind, part in entries if kind == measure]
    whole = any(entry.low == entry.high is not None for entry, part in own if not part)
    # "At least 17, including three women": a floor is the number given where all others are parts of it.
    exact = [
        (entry, part, int(entry.low)) for entry, part in own
        if entry.low is not None and (entry.low == entry.high or (entry.high is None and not whole and not part))
    ]  # fmt: skip
    mentions = tuple(
        Mention(
            value,
            part=part,
            single=value == 1 and not entry.quote.casefold().startswith(_ONE),
            title=any(start <= entry.start < end for start, end in titles),
            sentence=bisect_right(opens, entry.start),
            least=entry.high is None,
        )
        for entry, part, value in exact
    )
    return Told(mentions, tuple(int(e.low) for e, _ in own if e.low is not None and e.high is None))
