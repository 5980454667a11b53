from __future__ import annotations

import random

import pytest

from rashomon.stages.copies.candidates import CAP, Index
from rashomon.stages.copies.fingerprints import of

WORDS = [f"{first}{second}" for first in "bdfgklmnprst" for second in ("a", "elo", "iver", "ond", "ut")]


def prose(size: int, seed: int) -> str:
    draw = random.Random(seed)
    return " ".join(draw.choice(WORDS) for _ in range(size))


def paired(texts: list[str]) -> set[frozenset[str]]:
    return {frozenset((texts[a], texts[b])) for a, b in Index().add(texts)}


NOTICE = prose(30, seed=-1)
STORIES = [prose(120, seed) for seed in range(60)]
COPIED = [f"{prose(80, seed + 500)} {STORIES[seed][50:400]} {prose(30, seed + 900)}" for seed in range(20)]
CARRIED = [f"{story} {NOTICE}" for story in STORIES]  # by more reports than a fingerprint is stored for


def test_a_paragraph_carried_over_is_found_and_nothing_else() -> None:
    assert Index().add(STORIES + COPIED) == [(60 + number, number) for number in range(20)]


def test_the_order_of_the_reports_changes_no_pair() -> None:
    texts = STORIES + COPIED
    assert paired(texts) == paired(texts[::-1]) == paired(sorted(texts))


@pytest.mark.parametrize("texts", [STORIES + COPIED, CARRIED + COPIED, [NOTICE] * 70])
def test_report_by_report_the_pairs_are_those_of_all_at_once(texts: list[str]) -> None:
    index = Index()
    assert [pair for text in texts for pair in index.add([text])] == Index().add(texts)
    assert len(index) == len(texts)


def test_boilerplate_pairs_no_more_than_the_first_that_have_it() -> None:
    pairs = Index().add(CARRIED)
    assert pairs == [(a, b) for a in range(CAP) for b in range(a)]


def test_a_text_that_stands_everywhere_is_tied_to_the_first() -> None:
    pairs = Index().add([STORIES[0]] * 100)
    assert {a for a, _ in pairs} == set(range(1, 100))
    assert pairs[-CAP:] == [(99, first) for first in range(CAP)]


def test_what_stands_everywhere_is_not_stored_again() -> None:
    index = Index()
    index.add([STORIES[0]] * CAP)
    held = index.memory
    assert index.add([STORIES[0]] * 100) and index.memory == held


def test_a_repeated_call_finds_what_is_stored() -> None:
    index = Index()
    assert index.add(STORIES) == []
    assert index.add(STORIES) == [(60 + number, number) for number in range(60)]


def test_two_fingerprints_are_enough_and_one_is_not() -> None:
    seen = set()
    for seed in range(40):
        texts = [f"{prose(18, seed)} {story}" for story in STORIES[:2]]
        one, two = (set(of([text])[0].tolist()) for text in texts)
        seen.add(len(one & two))
        assert Index().add(texts) == ([(1, 0)] if len(one & two) > 1 else [])
    assert {1, 2} <= seen


def test_texts_without_words_are_counted_and_never_paired() -> None:
    index = Index()
    assert index.add([]) == []
    assert index.add(["", "word", "?", "", "word"]) == []
    assert index.add([STORIES[0], STORIES[0]]) == [(6, 5)]
