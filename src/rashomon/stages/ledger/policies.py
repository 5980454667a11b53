"""The five range policies, one frozen object each. A policy says which range to show and why; it changes no record.

Enter the comparable claims about one thing (superseded and garbled ones left out by the caller); leaves a `Range`.

>>> claims = (Claim(low=10, high=10, qualifier=None, origins=2, day="2031-05-02", attributed=True),
...           Claim(low=12, high=None, qualifier="at least", origins=1, day="2031-05-03", attributed=True))
>>> found = POLICIES["range"].over(claims)
>>> found.low, found.high, found.basis
(10, None, 'lowest to highest of 2 figures; no upper bound is given by the highest')
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from rashomon.errors import UnknownPolicy
from rashomon.records import Range

# What recorders write for a vague word when a policy asks for a number (ACLED's practice); lowest that it can mean.
VAGUE: Mapping[str, int] = MappingProxyType(
    {"tens": 10, "scores": 40, "dozens": 12, "hundreds": 100, "thousands": 1000, "tens of thousands": 10_000}
    | {"hundreds of thousands": 100_000, "several": 3, "a few": 2, "few": 2, "a dozen": 12}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What a policy sees of one figure: its bounds, support in independent origins, and the latest day it is given."""

    low: float | None
    high: float | None
    qualifier: str | None
    origins: int
    day: str | None
    attributed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """A named way of making one range of several claims; `after` is whose practice it follows."""

    name: str
    after: str
    rule: Callable[[Sequence[Claim]], tuple[float | None, float | None, str]]

    def over(self, claims: Sequence[Claim]) -> Range:
        """The range of the claims (at least one) under this policy."""
        low, high, basis = self.rule(claims)
        return Range(policy=self.name, low=low, high=high, basis=basis)


def _bounds(claims: Sequence[Claim]) -> tuple[float | None, float | None, bool]:
    """Lowest, highest, and whether the highest is open above ("at least")."""
    lows = [c.low if c.low is not None else c.high for c in claims]
    highs = [c.high if c.high is not None else c.low for c in claims]
    low = min((v for v in lows if v is not None), default=None)
    high = max((v for v in highs if v is not None), default=None)
    is_open = high is not None and any(c.high is None and c.low == high for c in claims)
    closed = any(c.high == high for c in claims)
    return low, high, is_open and not closed


def _several(claims: Sequence[Claim]) -> str:
    return "the one figure given" if len(claims) == 1 else f"lowest to highest of {len(claims)} figures"


def _range(claims: Sequence[Claim]) -> tuple[float | None, float | None, str]:
    low, high, is_open = _bounds(claims)
    if low is None:
        return None, None, f"only in words: {_words(claims)}"
    if all(c.low is None for c in claims):
        return None, high, _several(claims) + "; an upper bound only"
    if is_open:
        return low, None, _several(claims) + "; no upper bound is given by the highest"
    return low, high, _several(claims)


def _words(claims: Sequence[Claim]) -> str:
    return ", ".join(sorted({c.qualifier for c in claims if c.qualifier})) or "no number"


def _conservative(claims: Sequence[Claim]) -> tuple[float | None, float | None, str]:
    known = [c.low if c.low is not None else c.high for c in claims]
    values = [v for v in known if v is not None]
    if values:
        return min(values), min(values), "the lowest figure given"
    words = [VAGUE[c.qualifier] for c in claims if c.qualifier and c.qualifier in VAGUE]
    if words:
        return min(words), min(words), f"the least that the words can mean: {_words(claims)}"
    return None, None, f"only in words: {_words(claims)}"


def _graded(claims: Sequence[Claim]) -> tuple[float | None, float | None, str]:
    low, high, is_open = _bounds(claims)
    best = max(claims, key=lambda c: c.origins)
    clash = low is not None and high is not None and len({(c.low, c.high) for c in claims}) > 1 and low != high
    if clash and sum(c.attributed for c in claims) >= 2:
        grade = "contested: named sources differ"
    elif best.origins >= 2:
        grade = f"fair: {best.origins} independent origins"
    else:
        grade = "weak: a single origin"
    return low, None if is_open else high, grade


def _best_claim(claims: Sequence[Claim]) -> Claim:
    """The best supported; of equals the latest, then the one with a source, then the lower."""
    return max(claims, key=lambda c: (c.low is not None, c.origins, c.day or "", c.attributed, -(c.low or 0)))


def _best(claims: Sequence[Claim]) -> tuple[float | None, float | None, str]:
    low, high, is_open = _bounds(claims)
    best = _best_claim(claims)
    value = best.low if best.low is not None else best.high
    if value is None:
        return low, high, f"only in words: {_words(claims)}"
    return low, None if is_open else high, f"best {value:g}, with {_origins(best.origins)}"


def _recommended(claims: Sequence[Claim]) -> tuple[float | None, float | None, str]:
    best = _best_claim(claims)
    rest = len(claims) - 1
    basis = f"recommended: the best supported, with {_origins(best.origins)}"
    return best.low, best.high, basis + (f"; {rest} more as triangulation" if rest else "")


def _origins(count: int) -> str:
    return "1 origin" if count == 1 else f"{count} independent origins"


POLICIES: Mapping[str, Policy] = MappingProxyType(
    {
        policy.name: policy
        for policy in (
            Policy(name="range", after="Iraq Body Count", rule=_range),
            Policy(name="conservative", after="ACLED", rule=_conservative),
            Policy(name="graded", after="Airwars", rule=_graded),
            Policy(name="best", after="UCDP GED", rule=_best),
            Policy(name="recommended", after="IDMC Helix", rule=_recommended),
        )
    }
)


def policy(name: str) -> Policy:
    """The policy of that name; UnknownPolicy lists those there are."""
    if name not in POLICIES:
        raise UnknownPolicy(name, tuple(POLICIES))
    return POLICIES[name]
