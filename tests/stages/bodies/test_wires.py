"""Agencies known from the other reports of the set."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.stages.bodies.pages import draft

from rashomon.stages.bodies.wires import credit, told


def agencies(text: str, *, outlet: str | None = None) -> tuple[str, ...]:
    other = replace(draft("It rained.", "a.txt"), agencies=("Ostpress",))
    return credit((other, replace(draft(text, "b.txt"), outlet=outlet)))[1].agencies


@pytest.mark.parametrize(
    "text",
    ["The mayor told Ostpress that it rained.", "It rained, he told Ostpress on Monday.", "Post staff with Ostpress"],
)
def test_whoever_is_told_things_is_an_agency_where_another_report_credits_it(text):
    assert agencies(text) == ("Ostpress",)
    assert told(text, frozenset()) == ()


@pytest.mark.parametrize(
    "text", ["She told Ostpress Bank that it rained.", "She told Norwire that it rained.", "Ostpress is a village."]
)
def test_other_names_and_other_places_are_not(text):
    assert agencies(text) == ()


def test_a_report_does_not_credit_its_own_outlet():
    assert agencies("The mayor told Ostpress that it rained.", outlet="Ostpress") == ()
