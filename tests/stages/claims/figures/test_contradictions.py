"""Warnings about numbers: headlines against their own reports, conversions against themselves."""

from __future__ import annotations

import pytest
from tests.stages.claims.figures.made import report

from rashomon.stages.claims.figures import find


def warned(title, text):
    return [(w.kind, w.quote) for w in find(report(text, title=title), (), ())[1]]


@pytest.mark.parametrize(
    ("title", "text", "quote"),
    [
        ("14 miners killed in Karu", "A slide killed 12 miners in Karu on Monday.", "14 miners killed"),
        ("Blast injures 41 at mill", "The blast injured 45 people, the mayor said.", "injures 41"),
        ("Police arrest 9 over raid", "Police arrested 12 men over the raid.", "arrest 9"),
        ("Thieves take $2.5m", "The thieves took $2.6 million from the shop.", "$2.5m"),
        ("Six climbers missing", "Seven climbers are missing on Mount Seva.", "Six climbers missing"),
        ("Crews rescue 88 migrants", "Coastguards rescued 80 migrants at dawn.", "rescue 88 migrants"),
        ("Flood kills 31", "The flood killed at least 33 people in Orma. It killed 33, the mayor said.", "kills 31"),
        ("Twelve sailors drown", "Fourteen sailors drowned. Two were from Luma.", "Twelve sailors drown"),
    ],
)  # fmt: skip
def test_a_headline_against_every_figure_of_its_report_is_warned_of(title, text, quote):
    assert warned(title, text) == [("number_mismatch", quote)]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("14 miners killed in Karu", "A slide killed 14 miners in Karu on Monday."),
        ("14 killed in Karu", "The slide killed 12 miners. Two rescuers died later."),
        ("14 killed in Karu", "The slide killed nine miners, three cooks and two guards."),
        ("14 killed in Karu", "At least 12 miners died in the slide."),
        ("At least 14 killed in Karu", "The slide killed 12 miners."),
        ("14 killed in Karu", "Dozens were killed in the slide."),
        ("14 killed in Karu", "Between 10 and 20 people were killed."),
        ("14 killed in Karu", "A slide struck at dawn. The road is closed."),
        ("14 killed in Karu", "The slide injured 15 people."),
        ("14 killed in Karu", "The slide killed 140 people."),
        ("50 hurt in crash", "The crash hurt 47 people."),
        ("2.5 million flee", "The war has driven 2.48 million people out; 2.48 million fled."),
        ("Man killed in Karu", "The slide killed two men."),
        ("14 killed in Karu", "A slide killed 14 miners. In 2003, a slide killed 16 miners there."),
        ("Thieves take $2.6m", "The haul was worth two million euros ($2.6 million)."),
        ("Thieves take $2.6m", "The haul was worth two million euros."),
        ("14 killed in Karu", "The slide killed 12 on Monday; the toll rose to 14 on Tuesday."),
    ],
)
def test_a_headline_that_the_report_bears_out_rounds_or_passes_over_is_not(title, text):
    assert warned(title, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The marsh is six square kilometers (six square miles) wide.",
        "The village lies 30 miles, or about 100 km, from Orma.",
        "The pass is at 2,000 metres – about 3,000 feet.",
    ],
)
def test_a_conversion_that_does_not_hold_is_warned_of(text):
    assert [kind for kind, _ in warned("Calm returns", text)] == ["unit_mismatch"]


@pytest.mark.parametrize(
    "text",
    [
        "The marsh is four square kilometers (1.5 square miles) wide.",
        "The village lies 30 miles, or about 50 km, from Orma.",
        "The village lies 50 km (30 miles) from Orma and 20 miles (32 km) from Luma.",
        "Runners can choose 5 km or 20 miles.",
        "The room was 12 feet by 3 metres (and 9 feet high).",
    ],
)
def test_a_conversion_that_holds_or_is_none_is_not(text):
    assert warned("Calm returns", text) == []
