"""One spelling of an address."""

from __future__ import annotations

import pytest

from rashomon.language.streets import is_ordinal, street


@pytest.mark.parametrize(
    ("one", "other"),
    [("e 9th st", "east 9th street"), ("fifth ave", "5th avenue"), ("oru blvd", "oru boulevard")],
)
def test_short_forms_and_spelt_numbers_are_one_address(one, other):
    assert street(one.split()) == street(other.split())


def test_other_streets_and_names_without_a_street_are_not():
    assert street(["east", "9th", "street"]) != street(["west", "9th", "street"])
    assert street(["east", "9th", "street"]) != street(["east", "9th", "avenue"])
    assert street(["oru"]) is None
    assert street(["ana", "oru"]) is None


def test_an_ordinal_is_a_number_with_its_ending():
    assert is_ordinal("9th")
    assert not is_ordinal("9")
    assert not is_ordinal("nth")
