"""The five range policies, one frozen object each. A policy says which range to show and why; it changes no record.

Enter the comparable claims about one thing (superseded and garbled ones left out by the caller); leaves a `Range`.

>>> claims = (Claim(low=10, high=10, qualifier=None, origins=2, day="2031-05-02", attributed=True),
...           Claim(low=12, high=None, qualifier="at least", origins=1, day="2031-05-03", attributed=True))
>>> found = POLICIES["range"].over(claims)
>>> found.low, found.high, found.basis
(10, None, 'lowest to highest of 2 figures; no upper bound is given by the highest')
>>> POLICIES["conservative"].over(claims).best, POLICIES["graded"].over(claims).basis.split(":")[0]
(10, 'contested')
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from rashomon.errors import UnknownPolicy
from rashomon.records import Range
from rashomon.stages.ledger.vague import meaning

Number = float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What a policy sees of one figure: its bounds, support in independent origins, and the latest day it is given.

    `attributed`: a source is named; `sources` are those. `accepted`: a party owns that it did this. `contested`: who
    they were (civilians or fighters) is, so that it may be none. `denied`: another source denies it. `withdrawn`: its
    own source denies it or took it back. `adversary`: fighters counted by their adversary alone: context, no proof.
    """

    low: Number
    high: Number
    qualifier: str | None
    origins: int
    day: str | None
    attributed: bool
    sources: frozenset[str] = frozenset()
    accepted: bool = False
    contested: bool = False
    denied: bool = False
    withdrawn: bool = False
    adversary: bool = False

    @property
    def least(self) -> Number:
        """The lowest number the claim leaves: none at all where it is contested who they were."""
        known = self.low if self.low is not None else self.high
        return 0 if self.contested and known is not None else known

    @property
    def most(self) -> Number:
        """The highest number given, which "at least" leaves open."""
        return self.high if self.high is not None else self.low

    @property
    def discounted(self) -> bool:
        """Whether it is no credible figure of who was harmed."""
        return self.withdrawn or self.adversary


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What a policy's rule makes of the claims."""

    low: Number
    high: Number
    basis: str
    best: Number = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """A named way of making one range of several claims; `after` is whose practice it follows, `says` what it does.

    `rule` is given the claims and how many independent origins stand behind all of them together.
    """

    name: str
    after: str
    rule: Callable[[Sequence[Claim], int], Shown] = field(repr=False)
    says: str = ""

    def over(self, claims: Sequence[Claim], *, origins: int | None = None) -> Range:
        """The range of the claims (at least one); where it is not told how many stand behind them, the most of one."""
        backing = max(claim.origins for claim in claims) if origins is None else origins
        shown = self.rule(claims, backing)
        basis = shown.basis + _cautions(claims)
        return Range(policy=self.name, low=shown.low, high=shown.high, basis=basis, best=shown.best)


def _cautions(claims: Sequence[Claim]) -> str:
    """What every policy tells a reader about the claims it ranged."""
    told = ""
    if any(claim.contested for claim in claims):
        told += "; who they were is contested, so that it may be none"
    if all(claim.adversary for claim in claims):
        told += "; fighters counted by their adversary alone are context, not proof of who they were"
    return told


def _bounds(claims: Sequence[Claim]) -> tuple[Number, Number, bool]:
    """Lowest, highest, and whether the highest is open above ("at least")."""
    low = min((c.least for c in claims if c.least is not None), default=None)
    high = max((c.most for c in claims if c.most is not None), default=None)
    is_open = high is not None and any(c.high is None and c.low == high for c in claims)
    closed = any(c.high == high for c in claims)
    return low, high, is_open and not closed


def _several(claims: Sequence[Claim]) -> str:
    return "the one figure given" if len(claims) == 1 else f"lowest to highest of {len(claims)} figures"


def _words(claims: Sequence[Claim]) -> str:
    return ", ".join(sorted({c.qualifier for c in claims if c.qualifier})) or "no number"


def _range(claims: Sequence[Claim], _: int) -> Shown:
    """Lowest to highest reported among independent origins."""
    low, high, is_open = _bounds(claims)
    if low is None:
        return Shown(low=None, high=None, basis=f"only in words: {_words(claims)}")
    if all(c.low is None for c in claims):
        return Shown(low=0 if low == 0 else None, high=high, basis=_several(claims) + "; an upper bound only")
    if is_open:
        return Shown(low=low, high=None, basis=_several(claims) + "; no upper bound is given by the highest")
    return Shown(low=low, high=high, basis=_several(claims))


def _conservative(claims: Sequence[Claim], _: int) -> Shown:
    """The lowest credible figure; a vague word is the least that it can mean."""
    credible = [c for c in claims if not c.discounted] or claims
    lowest = min((c.least for c in credible if c.least is not None), default=None)
    if lowest is not None:
        basis = "the lowest figure given" if len(credible) == len(claims) else "the lowest credible figure given"
        return Shown(low=lowest, high=lowest, best=lowest, basis=basis)
    worded = [(found[0], c) for c in credible if (found := meaning(c.qualifier)) is not None]
    if not worded:
        return Shown(low=None, high=None, basis=f"only in words: {_words(claims)}")
    least, claim = min(worded, key=lambda pair: (not pair[1].contested, pair[0], pair[1].qualifier or ""))
    shown = 0 if claim.contested else least
    return Shown(low=shown, high=shown, best=shown, basis=f"the least that the words can mean: {claim.qualifier}")


def _graded(claims: Sequence[Claim], origins: int) -> Shown:
    """Lowest to highest, with a grade: confirmed, fair, weak, contested or discounted."""
    low, high, is_open = _bounds(claims)
    return Shown(low=low, high=None if is_open else high, basis=_grade(claims, origins))


def _grade(claims: Sequence[Claim], origins: int) -> str:
    credible = [c for c in claims if not c.discounted]
    if not credible:
        withdrawn = any(c.withdrawn for c in claims)
        return "discounted: " + ("denied or withdrawn by its own source" if withdrawn else "an adversary's claim alone")
    if any(c.contested for c in credible):
        return "contested: civilians to one source, fighters to another"
    if any(c.accepted for c in credible):
        return "confirmed: a party accepts responsibility"
    if any(c.denied for c in credible):
        return "contested: another source denies it"
    named = [c for c in credible if c.attributed]
    if _clash(named) and not frozenset.intersection(*(c.sources for c in named)):
        return "contested: named sources differ"
    return f"fair: {origins} independent origins" if origins >= 2 else "weak: a single origin"


def _clash(claims: Sequence[Claim]) -> bool:
    """Whether there is no number that satisfies all of them."""
    lows = [c.low for c in claims if c.low is not None]
    highs = [c.high for c in claims if c.high is not None]
    return bool(lows) and bool(highs) and max(lows) > min(highs)


def _best_claim(claims: Sequence[Claim]) -> Claim:
    """The best supported; of equals the latest, then the one with a source, then the lower; a discounted one last."""
    return max(
        claims,
        key=lambda c: (
            not c.discounted, c.most is not None, c.low is not None, c.accepted, c.origins, c.day or "", c.attributed,
            c.contested, -(_number(c) or 0), -(c.most or 0), c.high is not None, c.qualifier or "",
        ),
    )  # fmt: skip


def _number(claim: Claim) -> Number:
    """The one number to give for a claim: of a range its lower end."""
    return claim.low if claim.low is not None else claim.high


def _best(claims: Sequence[Claim], _: int) -> Shown:
    """Low, best and high; the best is the best supported number, of a range its lower end."""
    low, high, is_open = _bounds(claims)
    best = _best_claim(claims)
    value = _number(best)
    if value is None:
        return Shown(low=low, high=high, basis=f"only in words: {_words(claims)}")
    basis = f"best {value:g}, with {_origins(best.origins)}"
    return Shown(low=low, high=None if is_open else high, basis=basis, best=value)


def _recommended(claims: Sequence[Claim], _: int) -> Shown:
    """One figure; the others are its triangulation, each with its support."""
    best = _best_claim(claims)
    value = _number(best)
    if value is None:
        return Shown(low=None, high=None, basis=f"only in words: {_words(claims)}")
    others = [(c.most is None, c.most or 0, f"{_told(c)} ({_origins(c.origins)})") for c in claims if c is not best]
    basis = f"recommended: {_told(best)}, the best supported, with {_origins(best.origins)}"
    if others:
        basis += "; triangulation: " + ", ".join(told for *_, told in sorted(others))
    low = 0 if best.contested else best.low
    return Shown(low=low, high=best.high, basis=basis, best=value)


def _told(claim: Claim) -> str:
    """A claim in a basis: its number with what is open, or its word."""
    if claim.low is None or claim.high is None:
        known = claim.most
        return (claim.qualifier or "no number") if known is None else _open(claim, known)
    return f"{claim.low:g}" if claim.low == claim.high else f"{claim.low:g}–{claim.high:g}"


def _open(claim: Claim, known: float) -> str:
    return f"at least {known:g}" if claim.low is not None else f"up to {known:g}"


def _origins(count: int) -> str:
    return "1 origin" if count == 1 else f"{count} independent origins"


POLICIES: Mapping[str, Policy] = MappingProxyType(
    {
        policy.name: policy
        for policy in (
            Policy(name="range", after="Iraq Body Count", rule=_range, says=_range.__doc__ or ""),
            Policy(name="conservative", after="ACLED", rule=_conservative, says=_conservative.__doc__ or ""),
            Policy(name="graded", after="Airwars", rule=_graded, says=_graded.__doc__ or ""),
            Policy(name="best", after="UCDP GED", rule=_best, says=_best.__doc__ or ""),
            Policy(name="recommended", after="IDMC Helix", rule=_recommended, says=_recommended.__doc__ or ""),
        )
    }
)


def policy(name: str) -> Policy:
    """The policy of that name; UnknownPolicy lists those there are."""
    if name not in POLICIES:
        raise UnknownPolicy(name, tuple(POLICIES))
    return POLICIES[name]
