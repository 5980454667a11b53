"""Short and familiar given names."""

from __future__ import annotations

import pytest

from rashomon.language.given_names import familiar, stems


@pytest.mark.parametrize(
    ("short", "full"),
    [("ben", "benjamin"), ("bob", "robert"), ("gabby", "gabriela"), ("debbie", "deborah"), ("alex", "alexei")],
)
def test_a_familiar_form_stands_for_the_full_name_and_shares_a_stem(short, full):
    assert familiar(short, full)
    assert set(stems(short)) & set(stems(full))


@pytest.mark.parametrize(("short", "full"), [("paul", "paulina"), ("jo", "joseph"), ("carl", "carla"), ("ana", "jan")])
def test_another_name_is_no_familiar_form(short, full):
    assert not familiar(short, full)
