from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.made import document, entity
from tests.stages.copies.reports import OWN, WIRE, spin

from rashomon import account
from rashomon.records import Document
from rashomon.stages.copies import find

LINES = WIRE.split("\n")


def told(*texts: str) -> tuple[Document, ...]:
    return tuple(document(text, name=f"d{number}") for number, text in enumerate(texts))


def test_one_text_in_two_reports_is_one_verbatim_passage_and_one_family() -> None:
    copies, _, families, warnings = find(told(WIRE, WIRE, OWN), ())
    assert [(copy.kind, copy.a.document, copy.b.document) for copy in copies] == [("verbatim", "d0", "d1")]
    assert copies[0].a.quote == copies[0].b.quote == WIRE
    assert [(family.kind, family.documents) for family in families] == [("same_text", ("d0", "d1"))]
    assert warnings == ()


def test_house_style_leaves_a_passage_verbatim() -> None:
    british = "The neighbouring harbour centre lost twelve fire fighters' boats in the storm, organisers said."
    american = "The neighboring harbor center lost 12 firefighters' boats in the storm, organizers said."
    copies, _, _, _ = find(told(british, american), ())
    assert [copy.kind for copy in copies] == ["verbatim"]


def test_edited_and_moved_sentences_are_found_whole() -> None:
    edited = (
        "Schools will stay shut until engineers have inspected the remaining walls of the valley.\n"
        "The governor is expected to speak tonight.\n"
        "Engineers had warned the province last spring that the cracks in the upper dam were growing."
    )
    copies, _, _, _ = find(told(WIRE, edited), ())
    assert sorted((copy.a.quote, copy.b.quote, copy.kind) for copy in copies) == [
        (LINES[5], edited.split("\n")[2], "edited"),
        (LINES[7], edited.split("\n")[0], "edited"),
    ]


def test_a_sentence_reworded_around_its_names_and_facts_is_found() -> None:
    reworded = "According to the governor, Ilse Marant, eleven people are missing and the old grain bridge is gone."
    copies, _, _, _ = find(told(WIRE, reworded), ())
    assert [copy.a.quote for copy in copies] == [LINES[1]]


def test_reports_that_tell_the_same_in_other_words_share_nothing() -> None:
    copies, _, families, _ = find(told(WIRE, OWN), ())
    assert copies == () and families == ()


def test_a_shared_quotation_is_a_copy_but_makes_no_family() -> None:
    other = f"{OWN}\n{LINES[2]}"
    copies, _, families, _ = find(told(WIRE, other), ())
    assert len(copies) == 1
    assert families == ()


def test_furniture_and_comments_are_never_copied() -> None:
    one, two = told(WIRE, WIRE)
    two = replace(two, blocks=tuple(replace(block, role="furniture") for block in two.blocks))
    assert find((one, two), ()) == ((), (), (), ())


PARTS = st.lists(st.sampled_from((*LINES, *OWN.split("\n"))), min_size=1, max_size=8).map("\n".join)


@settings(max_examples=30, deadline=None)
@given(st.lists(PARTS, min_size=2, max_size=5), st.randoms(use_true_random=False))
def test_the_order_of_the_reports_changes_nothing(texts: list[str], chance: Random) -> None:
    reports = list(told(*texts, WIRE, spin(WIRE, 2)))
    first = find(tuple(reports), ())
    chance.shuffle(reports)
    again = find(tuple(reports), ())
    assert again == first and repr(again) == repr(first)


def test_what_is_given_again_changes_nothing(tmp_path: Path) -> None:
    paths = [tmp_path / f"{name}.txt" for name in "abc"]
    for path, text in zip(paths, (WIRE, OWN, "\n".join(LINES[:5])), strict=True):
        path.write_text(text, encoding="utf-8")
    once, again = account(paths), account([*reversed(paths), *paths])
    assert once.families and (again.families, again.copies, again.reuse) == (once.families, once.copies, once.reuse)


def test_spans_quote_their_documents() -> None:
    reports = told(WIRE, spin(WIRE, 2), WIRE.replace("\n", "  \n\n "), OWN)
    texts = {report.id: report.text for report in reports}
    copies, _, _, warnings = find(reports, ())
    spans = [span for copy in copies for span in (copy.a, copy.b)]
    spans += [span for warning in warnings for span in warning.evidence]
    assert spans and all(texts[s.document][s.start : s.end] == s.quote for s in spans)
    assert all(texts[w.document][w.start : w.end] == w.quote for w in warnings)


@pytest.mark.parametrize("text", ["", "?" * 64_000, "a " * 64_000, "dam river " * 5_000])
def test_strange_texts_are_borne(text: str) -> None:
    copies, _, _, warnings = find(told(text, text, WIRE), ())
    assert all(copy.a.quote and copy.b.quote for copy in copies)
    assert warnings == ()


def test_two_names_of_one_entity_are_house_style() -> None:
    other = LINES[3].replace("National Union of River Pilots", "NURP")
    union = entity("National Union of River Pilots", "NURP")
    assert [copy.kind for copy in find(told(LINES[3], other), ())[0]] == ["edited"]
    assert [copy.kind for copy in find(told(LINES[3], other), (union,))[0]] == ["verbatim"]
