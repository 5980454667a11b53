"""Each status on a small story; the docstring argues why it is the right one."""

from __future__ import annotations

from tests.made import count, family
from tests.stages.ledger.told import ARMY, MINISTRY, RESCUERS, A, B, C, D, figures

from rashomon.records import Figure


def statuses(made: dict[str, Figure]) -> dict[str, str]:
    return {name: figure.status for name, figure in made.items()}


def test_agreed():
    """Two sources give twelve, one of them as "at least": they agree on the number."""
    made = figures(count(A, "twelve", 12, 12, **MINISTRY), count(B, "twelve", 12, None, **RESCUERS))
    assert statuses(made) == {"twelve in a": "agreed"}


def test_range_in_one_row():
    """400 to 600 and up to 600 have 600 in common and are one row; what they leave open is not the same."""
    made = figures(count(A, "four", 400, 600, **MINISTRY), count(B, "six", None, 600, **RESCUERS))
    assert statuses(made) == {"four in a": "range"}


def test_range_over_two_rows():
    """400 to 600 and about 500 are of two sources and compatible: two supports, and a range."""
    made = figures(count(A, "four", 400, 600, **MINISTRY), count(B, "five", 500, 500, qualifier="about", **RESCUERS))
    assert statuses(made) == {"four in a": "range", "five in b": "range"}


def test_compatible_bounds_of_one_source_are_no_support():
    """The ministry's 400 to 600 and the ministry's "about 500" are one voice: each figure stays single."""
    made = figures(count(A, "four", 400, 600, **MINISTRY), count(B, "five", 500, 500, qualifier="about", **MINISTRY))
    assert set(statuses(made).values()) == {"single"}


def test_conflicting():
    """7 and 12 of one day by two sources: no number satisfies both."""
    made = figures(count(A, "seven", 7, 7, **MINISTRY), count(B, "twelve", 12, 12, **RESCUERS))
    assert set(statuses(made).values()) == {"conflicting"}


def test_what_was_given_up_contradicts_nobody():
    """The ministry said 7 and has come round to the rescuers' 12: nobody says otherwise any more."""
    made = figures(
        count(A, "seven", 7, 7, **MINISTRY),
        count(B, "twelve", 12, 12, **RESCUERS),
        count(D, "twelve", 12, 12, **MINISTRY),
    )
    assert statuses(made) == {"seven in a": "superseded", "twelve in b": "agreed"}


def test_denied_by_another_source():
    """The rescuers give 12 and the army denies it: that is a contradiction, and no second support."""
    made = figures(count(A, "twelve", 12, 12, **RESCUERS), count(B, "twelve", 12, 12, denied=True, **ARMY))
    assert statuses(made) == {"twelve in a": "conflicting"}
    assert made["twelve in a"].origins == 1


def test_superseded():
    """The ministry alone gave 9; one outlet repeated it without a source, one as "the government"; now it says 12."""
    echoes = count(B, "nine", 9, 9), count(C, "nine", 9, 9, attribution=("the government",))
    made = figures(count(A, "nine", 9, None, **MINISTRY), *echoes, count(D, "twelve", 12, 12, **MINISTRY))
    assert statuses(made) == {"nine in a": "superseded", "twelve in d": "single"}


def test_a_figure_that_another_source_holds_on_to_is_not_superseded():
    """The ministry went from 9 to 12; the rescuers counted 9 too and have taken nothing back: 9 still stands."""
    made = figures(
        count(A, "nine", 9, 9, **MINISTRY), count(B, "nine", 9, 9, **RESCUERS), count(D, "twelve", 12, 12, **MINISTRY)
    )
    assert statuses(made)["nine in a"] == "agreed"


def test_withdrawn_by_its_own_source():
    """The ministry gave 9 on Monday and took it back on Tuesday: as given up as by a new number."""
    made = figures(count(A, "nine", 9, 9, **MINISTRY), count(D, "nine", 9, 9, denied=True, **MINISTRY))
    assert statuses(made) == {"nine in a": "superseded"}


def test_single():
    """Three reports, one family and one ministry: one origin however often it is told."""
    counts = (
        count(A, "twelve", 12, 12, **MINISTRY),
        count(B, "twelve", 12, 12),
        count(C, "twelve", 12, 12, **MINISTRY),
    )
    made = figures(*counts, families=(family(A, B),))
    assert statuses(made) == {"twelve in a": "single"}


def test_unsure_words():
    """ "Dozens" is no number, whoever says it."""
    made = figures(
        count(A, "dozens", None, None, qualifier="dozens", **MINISTRY),
        count(B, "dozens", None, None, qualifier="dozens", **RESCUERS),
    )
    assert statuses(made) == {"dozens in a": "unsure"}


def test_unsure_relayed():
    """One ministry, two numbers, one day: which it gave cannot be told. The hospital's 12 is no less sure for it."""
    made = figures(
        count(A, "twelve", 12, 12, **MINISTRY),
        count(B, "eleven", 11, 11, **MINISTRY),
        count(C, "twelve", 12, 12, attribution=("hospital",)),
    )
    assert statuses(made) == {"twelve in a": "agreed", "eleven in b": "unsure"}


def test_unsure_told_only_to_deny_it():
    """Nobody here gives 12: the report only has the army denying it."""
    assert statuses(figures(count(A, "twelve", 12, 12, denied=True, **ARMY))) == {"twelve in a": "unsure"}
