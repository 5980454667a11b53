"""One report's figures: spans, times, sources, sums, warnings."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.stages.claims.figures import made

from rashomon.records import Day, Entity, Saying
from rashomon.span import cut
from rashomon.stages.claims.figures import find

PUBLISHED = Day(date="2021-06-15", precision="day", basis="metadata")


def report(text, title=None, published=PUBLISHED):
    return made.report(text, title, published)


def counts(text, **options):
    return find(report(text, **options), (), ())[0]


@pytest.mark.parametrize(
    ("text", "quote", "group", "term"),
    [
        ("The wave killed at least 12 young sailors.", "killed at least 12 young sailors", "young sailors", "killed"),
        ("Nearly 40 nuns fled the valley.", "Nearly 40 nuns fled", "nuns", "fled"),
        ("Nine of the cooks were badly hurt.", "Nine of the cooks were badly hurt", "cooks", "hurt"),
        ("The toll rose to 12.", "12", "people", "toll"),
    ],
)
def test_the_span_is_the_number_what_it_counts_and_the_word_beside_it(text, quote, group, term):
    (made,) = counts(text)
    assert (made.span.quote, made.group, made.term) == (quote, group, term)


def test_every_span_quotes_the_text():
    document = report("It cost $2.5 million, hurt 12 men (two badly) and felled 4 sq km of pines.", title="12 hurt")
    for count in find(document, (), ())[0]:
        assert document.text[count.span.start : count.span.end] == count.span.quote


def test_the_day_is_resolved_against_the_report():
    (made,) = counts("On Monday 12 miners died.")
    assert made.as_of == Day(date="2021-06-14", precision="day", basis="metadata")
    assert counts("On Monday 12 miners died.", published=None)[0].as_of is None


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("In 2003, a slide killed 600 people.", "historical"), ("The civil war killed 600 people.", "background"),
        ("A slide could kill 600 people.", "hypothetical"), ("Slides killed 600 people last year.", "historical"),
        ("In January a slide killed 600 people.", "historical"),
    ],
)  # fmt: skip
def test_other_years_whole_wars_and_what_may_be_are_apart(text, standing):
    assert [made.standing for made in counts(text)] == [standing]


@pytest.mark.parametrize("when", ["since December", "in the past two months", "so far this year"])
def test_running_totals_are_cumulative(when):
    assert [made.series for made in counts(f"More than 37,000 farmers have fled {when}.")] == ["cumulative"]
    assert [made.series for made in counts("On Monday 37 farmers fled.")] == ["incident"]


def test_sums_magnitudes_and_areas_are_figures():
    made = counts("A magnitude-6.1 quake did $54 million of damage over 12 square miles.")
    assert [(c.measure, c.low, c.unit) for c in made] == [
        ("magnitude", 6.1, None), ("money", 54_000_000, "USD"), ("area", 12, "mile**2")
    ]  # fmt: skip


def test_the_saying_around_a_figure_gives_its_sources_nearest_first():
    text = "The harbour office said Ana Ruo told it that 12 sailors had drowned."
    document = report(text)
    outer = Saying(
        span=cut("d", text, 24, 67), kind="indirect", source=cut("d", text, 0, 18), cue=cut("d", text, 19, 23),
        speaker=None, speaker_text="the harbour office",
    )  # fmt: skip
    inner = replace(outer, span=cut("d", text, 45, 67), speaker="ruo", source=cut("d", text, 24, 31))
    (made,) = find(document, (outer, inner), ())[0]
    assert made.attribution == ("ruo", "the harbour office")
    assert find(document, (), ())[0][0].attribution == ()


def test_bodies_named_with_the_speaker_and_the_nearest_place_are_kept():
    text = "Dock Guild spokesman Ivo Tarn said 12 sailors drowned off Velmar."
    document = report(text)
    said = Saying(
        span=cut("d", text, 35, 64), kind="indirect", source=cut("d", text, 0, 29), cue=cut("d", text, 30, 34),
        speaker="tarn", speaker_text=None,
    )  # fmt: skip
    entities = tuple(
        Entity(id=name, type=kind, name=name, variants=(), description=None, mentions=(cut("d", text, start, end),))
        for name, kind, start, end in [
            ("tarn", "person", 21, 29), ("guild", "organization", 0, 10), ("velmar", "place", 58, 64)
        ]
    )  # fmt: skip
    (made,) = find(document, (said,), entities)[0]
    assert (made.attribution, made.place) == (("tarn", "guild"), "velmar")


def test_a_conversion_that_does_not_hold_is_warned_of():
    _, warnings = find(report("The marsh is six square kilometers (six square miles) wide."), (), ())
    assert [(w.kind, w.quote) for w in warnings] == [("unit_mismatch", "six square kilometers (six square miles)")]


def test_a_headline_against_its_own_report_is_warned_of():
    _, warnings = find(report("Thieves took 2.6 million euros.", title="Thieves take 2.5 million euros"), (), ())
    assert [(w.kind, w.quote) for w in warnings] == [("number_mismatch", "2.5 million euros")]


@pytest.mark.parametrize(
    "text",
    [
        "The slide killed 12. Two more men died later.",
        "At least ten miners died.",
        "A slide killed dozens.",
        "It rained.",
    ],
)
def test_a_headline_that_the_report_bears_out_or_passes_over_is_not(text):
    assert find(report(text, title="14 killed in slide"), (), ())[1] == ()


def test_figures_come_in_the_order_of_the_text():
    made = counts("Two men died and $5 million burned; 12 women fled, and 3 are missing.")
    assert [c.span.start for c in made] == sorted(c.span.start for c in made)
