"""What holds for every ledger, over made-up stories of a few counts."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests.made import count, family
from tests.stages.ledger.told import A, B, C, D, E, figures

from rashomon.records import Count, Figure

WORDS = ["one", "two", "three", "four", "five", "six", "seven"]
NUMBERS = st.sampled_from([(9, 9), (9, None), (12, 12), (None, 12), (9, 12), (40, 40), (None, None)])


@st.composite
def told(draw: st.DrawFn) -> tuple[Count, ...]:
    """Up to seven counts, each in a place of its own; report E stays free for a copy."""
    made = []
    for word in WORDS[: draw(st.integers(1, len(WORDS)))]:
        low, high = draw(NUMBERS)
        one = count(
            draw(st.sampled_from([A, B, C, D])), word, low, high,
            qualifier="dozens" if low is None and high is None else None,
            group=draw(st.sampled_from(["people", "civilians", "fighters"])),
            attribution=draw(st.sampled_from([(), ("ministry",), ("rescuers",)])),
            denied=draw(st.integers(0, 9)) == 0,
        )  # fmt: skip
        made.append(one)
    return tuple(made)


@given(told(), st.randoms())
def test_the_order_of_the_counts_never_changes_the_ledger(counts: tuple[Count, ...], random):
    turned = list(counts)
    random.shuffle(turned)
    assert figures(*turned) == figures(*counts)


@given(told(), st.data())
def test_a_copy_never_raises_origins_nor_changes_a_status(counts: tuple[Count, ...], data: st.DataObject):
    """Report E runs the text of one report, word for word: all its counts once more."""
    source = data.draw(st.sampled_from([A, B, C, D]))
    copied = [replace(c, span=replace(c.span, document=E.id)) for c in counts if c.span.document == source.id]
    taken = replace(E, text=source.text, published=source.published)
    reports = (A, B, C, D, taken)
    before = figures(*counts, families=(family(source, E),), reports=reports)
    after = figures(*counts, *copied, families=(family(source, E),), reports=reports)
    assert {k: (f.origins, f.status) for k, f in after.items()} == {k: (f.origins, f.status) for k, f in before.items()}


@given(told())
def test_a_range_holds_every_figure_it_is_compared_with(counts: tuple[Count, ...]):
    made = figures(*counts)
    by_id = {figure.id: figure for figure in made.values()}
    for figure in made.values():
        for relation in figure.relations:
            if relation.rule in ("agreeing", "relayed", "differing"):
                assert _holds(figure, by_id[relation.to])
                assert _holds(by_id[relation.to], figure)


def _holds(figure: Figure, other: Figure) -> bool:
    """Whether the range of the one holds the live numbers of the other, unless that one has been given up."""
    if other.status == "superseded":
        return True
    low = -1 if figure.range.low is None else figure.range.low
    high = float("inf") if figure.range.high is None else figure.range.high
    values = [v for e in other.entries if not e.denied for v in (e.low, e.high) if v is not None]
    return not values or (low <= max(values) and min(values) <= high)


@given(told())
def test_every_origin_has_one_first_entry(counts: tuple[Count, ...]):
    for figure in figures(*counts).values():
        firsts = [entry.origin for entry in figure.entries if entry.support == "origin"]
        assert sorted(firsts) == sorted({entry.origin for entry in figure.entries})
