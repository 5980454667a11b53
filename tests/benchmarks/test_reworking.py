from __future__ import annotations

from random import Random

import pytest
from benchmarks.thesaurus import Standing

TEXT = """\
Korvale mourns
The upper dam gave way before dawn, and two boats were lost. "Nobody told us," the miller said. "Nobody came."
The governor said nine people were missing in the old town. As the water rose, the bakers of Pell climbed on roofs.
Engineers warned of cracks in spring. Schools stay closed until Friday.
"""
WORDS = Standing(["quarries", "lanterns", "painted", "folded", "meadow", "violin", "walking"])


@pytest.fixture(name="reworking")
def loaded(runner):
    return runner("reworking")


def done(reworking, change, seed=1):
    return reworking.finished(change(reworking.bits(TEXT), Random(seed)))


def test_ties_lead_to_the_same_words_where_only_the_order_changed(reworking) -> None:
    text, ties = done(reworking, reworking.reordered, 4)
    assert text != TEXT
    assert all(text[tie.start : tie.end] == TEXT[tie.origin_start : tie.origin_end] for tie in ties)
    assert sorted(word.strip(",.") for word in text.split()) == sorted(word.strip(",.") for word in TEXT.split())


def test_the_same_seed_makes_the_same_text_and_another_does_not(reworking) -> None:
    machine = reworking.spun(0.5, WORDS)
    for change in (reworking.cut, reworking.reordered, reworking.edited(["A stranger rode by."]), machine):
        assert done(reworking, change) == done(reworking, change)
    assert done(reworking, machine, 2) != done(reworking, machine, 3)


def test_half_of_the_words_of_content_are_replaced_and_no_name_or_number(reworking) -> None:
    text, ties = done(reworking, reworking.spun(0.5, WORDS))
    changed = [tie for tie in ties if text[tie.start : tie.end] != TEXT[tie.origin_start : tie.origin_end]]
    assert len(changed) == 14
    assert all(TEXT[tie.origin_start : tie.origin_end].islower() for tie in changed)


def test_said_and_a_clause_are_turned_round(reworking) -> None:
    text, _ = done(reworking, reworking.recast)
    assert "in the old town, The governor said." in text
    assert "the bakers of Pell climbed on roofs, As the water rose." in text


def test_spliced_lines_stand_in_a_row_in_the_body_of_the_host(reworking) -> None:
    host = "Fair opens\nA fair opened in Sund.\nIt will close.\n"
    text, ties = reworking.finished(reworking.spliced(host, reworking.bits(TEXT), Random(1)))
    assert text.startswith("Fair opens\n")
    assert all(text[tie.start : tie.end] == TEXT[tie.origin_start : tie.origin_end] for tie in ties)
    assert set(host.split("\n")) <= set(text.split("\n"))
