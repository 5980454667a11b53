"""The scoring of whole accounts: what counts as reached, and what does not."""

from __future__ import annotations

import pytest
from tests.stories import scoring

from rashomon.records import Account, Block, Copy, Day, Document, Entity, Entry, Figure, Range, Tool
from rashomon.span import Span

TEXT = "Twelve people died in Marenta, the harbour master Ilse Vanderoy said."
GOLD: scoring.Gold = {
    "documents": [
        {"document": "a.txt", "published": "2031-05-04", "blocks": [{"role": "body", "start": 0, "end": len(TEXT)}]}
    ],
    "entities": [{"type": "person", "name": "Ilse Vanderoy", "variants": ["Ilse Vanderoy", "Vanderoy"]}],
    "figures": [
        {
            "measure": "killed",
            "entries": [
                {
                    "document": "a.txt", "start": 0, "end": 18, "quote": "Twelve people died", "low": 12, "high": 12,
                    "qualifier": None, "attribution": "Ilse Vanderoy",
                }
            ],
        }
    ],
    "copies": [{"a": {"document": "a.txt", "start": 0, "end": 18, "quote": "Twelve people died"},
                "b": {"document": "a.txt", "start": 19, "end": 29, "quote": "in Marenta"}}],
}  # fmt: skip


def document(*, end: int = len(TEXT), date: str = "2031-05-04") -> Document:
    return Document(
        id="d", path="folder/a.txt", url=None, sha256="", text=TEXT, title=None, outlet=None, agencies=(), byline=None,
        language="en", published=Day(date=date, precision="day", basis="text"), published_reason=None,
        blocks=(Block(start=0, end=end, role="body", reason=""),),
    )  # fmt: skip


def figure(*, low: float = 12, measure: str = "killed", attribution: tuple[str, ...] = ("p",)) -> Figure:
    entry = Entry(
        document="d", start=0, end=13, quote=TEXT[:13], low=low, high=low, qualifier=None, attribution=attribution,
        as_of=None, place=None, family=None,
    )  # fmt: skip
    return Figure(
        id="f", story=None, measure=measure, term="died", group="people", unit=None, series="incident",
        standing="event", entries=(entry,), origins=1, status="single", relations=(),
        range=Range(policy="range", low=low, high=low, basis=""),
    )  # fmt: skip


def account(one: Document, *figures: Figure, copies: tuple[Copy, ...] = ()) -> Account:
    person = Entity(id="p", type="person", name="Vanderoy", variants=("Vanderoy",), description=None, mentions=())
    return Account(
        schema="rashomon/account/1", tool=Tool(name="t", version="1", model="m"), policy="range", documents=(one,),
        copies=copies, families=(), stories=(), entities=(person,), statements=(), figures=figures, warnings=(),
        rejected=(),
    )  # fmt: skip


def copy(start: int, end: int) -> Copy:
    a = Span(document="d", start=start, end=end, quote=TEXT[start:end])
    b = Span(document="d", start=19, end=29, quote=TEXT[19:29])
    return Copy(a=a, b=b, kind="verbatim", similarity=1.0, direction="unknown", reason="")


@pytest.mark.parametrize(("low", "found"), [(12, True), (11, False)])
def test_a_figure_is_found_by_its_value_at_its_place(low, found):
    ((_, pair),) = scoring.match_figures(GOLD, account(document(), figure(low=low)))
    assert (pair is not None) is found


def test_a_figure_of_another_measure_is_still_found_and_shows_its_measure():
    ((want, pair),) = scoring.match_figures(GOLD, account(document(), figure(measure="missing")))
    assert pair is not None
    assert (want["measure"], pair[0].measure) == ("killed", "missing")


def test_one_figure_answers_only_one_row_of_the_gold():
    row = GOLD["figures"][0]
    gold = {**GOLD, "figures": [row, row]}
    pairs = scoring.match_figures(gold, account(document(), figure()))
    assert [pair is None for _, pair in pairs] == [False, True]


@pytest.mark.parametrize(("ref", "percent"), [("p", 100), ("Ilse Vanderoy", 100), ("the mayor", 0)])
def test_a_source_is_known_by_any_of_its_names(ref, percent):
    made = account(document(), figure(attribution=(ref,)))
    assert scoring.attributed(GOLD, made, scoring.match_figures(GOLD, made)).percent == percent


def test_a_described_source_need_only_be_among_the_words():
    assert scoring.same_name(GOLD, "fire service", "the Marenta Fire Service")
    assert not scoring.same_name(GOLD, "fire service", "the fire")


def test_a_wrong_day_is_missed_and_named():
    assert scoring.dates(GOLD, account(document())).percent == 100
    assert scoring.dates(GOLD, account(document(date="2031-05-05"))).missed == ("a.txt: 2031-05-05 for 2031-05-04",)


def test_report_text_left_out_is_counted():
    kept, clean = scoring.body_share(GOLD, account(document(end=len(TEXT) // 2)))
    assert 45 < kept < 55
    assert clean == 100


@pytest.mark.parametrize(("end", "percent"), [(18, 100), (12, 100), (8, 0)])
def test_a_copy_is_shown_when_more_than_half_of_it_is(end, percent):
    assert scoring.copies_found(GOLD, account(document(), copies=(copy(0, end),))).percent == percent


def test_every_span_inside_an_account_is_walked():
    made = account(document(), figure(), copies=(copy(0, 6),))
    assert [span.quote for span in scoring.spans_of(made)] == ["Twelve", "in Marenta", "Twelve people"]
