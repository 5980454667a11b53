"""What speaks for a number as a story's toll: named features, each a number for one candidate.

A `View` of a story's witnesses for one measure, and a candidate value, in; a float out. Shares are of reports, those of
one family together counting as one.

>>> from rashomon.stages.ledger.tolls.evidence import Mention, Told, Witness
>>> two = Told((Mention(2, part=False, single=False, title=True, sentence=0),))
>>> view = View("killed", (Witness("d1", 1.0, {"killed": two}, deaths=3, deadly_title=True),))
>>> FEATURES["given"](view, 2), FEATURES["largest"](view, 2), FEATURES["unsaid"](view, 3)
(1.0, 1.0, 1.0)
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log, log1p
from types import MappingProxyType

from rashomon.records import Measure
from rashomon.stages.ledger.tolls.evidence import Told, Witness

_LARGE = 6
_MOST = 100_000  # no event's toll is asked about beyond this


@dataclass(frozen=True)
class View:
    """The witnesses of a story as one measure sees them; `killed` is the toll found for it, for the injured."""

    measure: Measure
    witnesses: Sequence[Witness]
    killed: int = 0

    @cached_property
    def told(self) -> tuple[Told, ...]:
        """What each tells of the measure."""
        return tuple(witness.of(self.measure) for witness in self.witnesses)

    @cached_property
    def all(self) -> float:
        """The weight of all witnesses."""
        return sum(witness.weight for witness in self.witnesses)

    @cached_property
    def telling(self) -> float:
        """The weight of those that give a number."""
        return sum(w.weight for w, told in zip(self.witnesses, self.told, strict=True) if told.mentions)

    @cached_property
    def largest(self) -> int:
        """The largest value given by a number, 0 where none is."""
        return max((m.value for told in self.told for m in told.mentions if m.value > 1 or not m.single), default=0)

    @cached_property
    def shot(self) -> frozenset[int]:
        """The numbers given for the killed and the injured together."""
        return frozenset(m.value for w in self.witnesses for m in w.of("killed_or_injured").mentions)

    @cached_property
    def turned(self) -> bool:
        """Whether somebody is injured in a report that speaks of no death, and a report speaks of one."""
        spared = any(w.of("injured").mentions and not w.deaths for w in self.witnesses)
        return spared and any(w.deaths for w in self.witnesses)

    def share(self, holds: Callable[[Told], bool]) -> float:
        """The share, of those that give a number, of whom something holds."""
        right = sum(
            w.weight for w, told in zip(self.witnesses, self.told, strict=True) if told.mentions and holds(told)
        )
        return right / self.telling if self.telling else 0.0

    def candidates(self) -> tuple[int, ...]:
        """The values that may be the toll, in order: those given, their sums, and what others leave of those shot."""
        values = {0, 1}
        for told in self.told:
            values |= {mention.value for mention in told.mentions} | told.sums | set(told.floors)
        if self.measure == "injured":
            values |= {max(0, together - self.killed) for together in self.shot}
            values |= {told.first - 1 for told in self.told if self.killed and told.first}
        return tuple(sorted(value for value in values - self._impossible() if value <= _MOST))

    def _impossible(self) -> set[int]:
        """Less than "at least 11" where nothing else is told; nought where several are told of, one injured where no
        report gives any.
        """
        least = max((floor for told in self.told for floor in told.floors), default=0)
        if least and not self.telling:
            return set(range(min(least, _MOST)))
        if any(m.value > 1 and not m.part for told in self.told for m in told.mentions):
            return {0}
        if self.measure != "injured" or self.telling:
            return set()
        return {0} if max(self.shot, default=0) > max(1, self.killed) else {1} - self.shot


Feature = Callable[[View, int], float]


def _given(view: View, value: int) -> float:
    """The share of reports that give it."""
    return view.share(lambda told: told.times(value) > 0)


def _whole(view: View, value: int) -> float:
    """The share of reports that give it, and not as a part of another figure."""
    return view.share(lambda told: told.whole(value))


def _counted(view: View, value: int) -> float:
    """The share of reports that give it by a number: "one man" is one, "a man" is not."""
    return view.share(lambda told: told.counted(value))


def _leading(view: View, value: int) -> float:
    """The share of reports whose first figure it is."""
    return view.share(lambda told: told.first == value)


def _said(view: View, value: int) -> float:
    """How often it is given, damped."""
    return log1p(sum(told.times(value) for told in view.told))


def _summed(view: View, value: int) -> float:
    """The share of all reports in which the figures of one sentence make it together."""
    together = sum(w.weight for w, told in zip(view.witnesses, view.told, strict=True) if value in told.sums)
    return together / view.all


def _largest(view: View, value: int) -> float:
    """Whether it is the largest number given."""
    return float(0 < value == view.largest)


def _beyond(view: View, value: int) -> float:
    """Whether it is more than any number given."""
    return float(value > view.largest > 0)


def _unsaid(view: View, value: int) -> float:
    """Whether it is more than one and no report gives it."""
    return float(value > 1 and not any(told.times(value) for told in view.told))


def _one(view: View, value: int) -> float:
    """Whether it is one."""
    return float(value == 1)


def _one_unsaid(view: View, value: int) -> float:
    """Whether it is one and no report gives a number."""
    return float(value == 1 and not view.telling)


def _zero(view: View, value: int) -> float:
    """Whether it is nought."""
    return float(value == 0)


def _zero_telling(view: View, value: int) -> float:
    """For nought, the share of reports that give a number."""
    return float(value == 0) * view.telling / view.all


def _zero_deadly(view: View, value: int) -> float:
    """For nought, the share of reports that speak of a death."""
    return float(value == 0) * sum(w.weight for w in view.witnesses if w.deaths) / view.all


def _zero_deadly_title(view: View, value: int) -> float:
    """For nought, whether a headline speaks of a death."""
    return float(value == 0 and any(w.deadly_title for w in view.witnesses))


def _zero_deaths(view: View, value: int) -> float:
    """For nought, how often a report speaks of a death, damped."""
    return float(value == 0) * log1p(sum(w.weight * w.deaths for w in view.witnesses) / view.all)


def _zero_led(view: View, value: int) -> float:
    """For nought, the share of all reports that begin with some."""
    return float(value == 0) * sum(w.weight for w, t in zip(view.witnesses, view.told, strict=True) if t.led) / view.all


def _one_deadly_title(view: View, value: int) -> float:
    """For one, whether a headline speaks of a death."""
    return float(value == 1 and any(w.deadly_title for w in view.witnesses))


def _one_deadly_last(view: View, value: int) -> float:
    """For one, whether the last report speaks of a death."""
    return float(value == 1 and view.witnesses[-1].deaths > 0)


def _size(view: View, value: int) -> float:
    """How large it is, damped, all above six alike."""
    return log1p(min(value, _LARGE))


def _size_of_many(view: View, value: int) -> float:
    """How large it is where many report, all above six alike."""
    return log1p(min(value, _LARGE)) * log(max(view.all, 1.0))


def _of_shot(view: View, value: int) -> float:
    """Whether it makes, with those killed, a number given for both together."""
    return float(value + view.killed in view.shot)


def _of_shot_alone(view: View, value: int) -> float:
    """The same, and no report gives a number of injured."""
    return float(value > 0 and not view.telling and value + view.killed in view.shot)


def _zero_killed(view: View, value: int) -> float:
    """For nought, whether somebody was killed."""
    return float(value == 0 and view.killed > 0)


def _one_perhaps_killed(view: View, value: int) -> float:
    """For one told of as "a man" alone, whether somebody was killed: often it is he."""
    return float(value == 1 and view.killed > 0 and not any(told.counted(1) for told in view.told))


def _one_died_since(view: View, value: int) -> float:
    """Whether one injured more is a report's first figure, and a death was told of only later."""
    return float(view.turned and any(told.first == value + 1 for told in view.told))


FEATURES: Mapping[str, Feature] = MappingProxyType(
    {
        feature.__name__.removeprefix("_"): feature
        for feature in (
            _given, _whole, _counted, _leading, _said, _summed, _largest, _beyond, _unsaid, _one, _one_unsaid, _zero,
            _zero_telling, _zero_deadly, _zero_deadly_title, _zero_deaths, _zero_led, _one_deadly_title,
            _one_deadly_last, _size, _size_of_many, _of_shot, _of_shot_alone, _zero_killed, _one_perhaps_killed,
            _one_died_since,
        )
    }
)  # fmt: skip
