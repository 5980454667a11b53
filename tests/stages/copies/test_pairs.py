from __future__ import annotations

import random
from itertools import combinations

import pytest
from tests.made import document

from rashomon.stages.copies import pairs
from rashomon.stages.copies.pages import Page, lay

NOUNS = "dam river mill boat priest lamp tower oak bridge cellar harvest sluice wagon orchard chapel kiln".split()


def sentence(seed: int, size: int = 8) -> str:
    draw = random.Random(seed)
    return " ".join(draw.choice(NOUNS) for _ in range(size)).capitalize() + "."


def pages(*texts: str) -> tuple[Page, ...]:
    return lay([document(text, name=f"d{number:04}") for number, text in enumerate(texts)])


def turns(page: Page, number: int) -> set[tuple[str, str]]:
    start, end = page.sentences[number]
    full = [stem for stem, keeps in zip(page.stems[start:end], page.content[start:end], strict=True) if keeps]
    return {pair for apart in (1, 2) for pair in zip(full, full[apart:], strict=False)}


def test_of_few_reports_all_sentences_that_share_two_turns_are_paired() -> None:
    laid = pages(*("\n".join(sentence(7 * text + n) for n in range(4)) for text in range(6)))
    expected = {
        (a, b): near
        for a, b in combinations(range(6), 2)
        if (near := [(i, j) for i in range(4) for j in range(4) if len(turns(laid[a], i) & turns(laid[b], j)) >= 2])
    }
    assert 3 < len(expected) < 15
    assert pairs.find(laid) == expected
    assert list(pairs.find(laid)) == sorted(expected)


@pytest.mark.parametrize("portion", [1, 40, 1_000])
def test_work_done_in_portions_finds_the_same(portion: int, monkeypatch: pytest.MonkeyPatch) -> None:
    laid = pages(*("\n".join(sentence(7 * text + n) for n in range(4)) for text in range(40)))
    whole = pairs.find(laid)
    monkeypatch.setattr(pairs, "PIECE", portion)
    assert pairs.find(laid) == whole


def test_a_text_in_many_reports_is_compared_by_its_fingerprints() -> None:
    text = " ".join(f"{noun}{number}" for number in range(3) for noun in NOUNS) + "."
    found = pairs.find(pages(*[text] * 40))
    assert all((first, last) in found for first in range(30) for last in range(first + 1, 40))


def test_a_phrase_in_many_reports_ties_each_to_the_next() -> None:
    texts = [f"Old mill boats left. Pier{n} wept." for n in range(40)]
    assert list(pairs.find(pages(*texts))) == [(n, n + 1) for n in range(39)]


def test_a_page_is_compared_with_its_closest_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pairs, "CLOSEST", 1)
    long = "Dam river mill boat priest lamp."
    found = pairs.find(
        pages(long, "Dam river mill boat priest.", "Dam river mill.", "Kiln tower oak.", "Kiln tower oak.")
    )
    assert list(found) == [(0, 1), (0, 2), (3, 4)]


@pytest.mark.parametrize("texts", [(), ("",), ("", "?"), ("Dam.", "Dam."), ("Dam broke.", "")])
def test_pages_with_hardly_a_word_have_no_pairs(texts: tuple[str, ...]) -> None:
    assert pairs.find(pages(*texts)) == {}
