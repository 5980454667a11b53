from __future__ import annotations

from tests.made import document

from rashomon.stages.copies import turns
from rashomon.stages.copies.pages import lay

LOWER = (1 << 32) - 1


def places(*texts: str) -> list[list[int]]:
    """The sentences each turn of phrase stands in, for those of several."""
    found = turns.find(lay([document(text, name=f"d{number}") for number, text in enumerate(texts)]))
    by_turn: dict[int, list[int]] = {}
    for place in found.places.tolist():
        by_turn.setdefault(place >> 32, []).append(place & LOWER)
    return sorted(sentences for sentences in by_turn.values() if len(sentences) > 1)


def test_turns_are_of_words_of_content_in_order_next_to_each_other_or_one_apart() -> None:
    assert places("Dams broke over towns.", "Dams had broken.", "The towns of the dams.") == []
    assert places("The dam broke over the town.", "A dam above the town.", "Town and dam.") == [[0, 1]]


def test_words_count_by_stem() -> None:
    assert places("The flooded cellars stank.", "They flood a cellar.") == [[0, 1]]


def test_turns_end_with_the_sentence() -> None:
    assert places("The mill burned. Boats left.", "Burned boats left the mill.") == [[1, 2]]


def test_a_turn_said_twice_in_a_sentence_stands_there_once() -> None:
    assert places("Mill boats, mill boats, mill boats.") == []


def test_of_an_endless_sentence_the_opening_counts() -> None:
    filler = " ".join(f"word{number}" for number in range(turns.OPENING))
    assert places(f"{filler} burned mills", "Burned mills") == []
    assert places(f"burned mills {filler}", "Burned mills") == [[0, 1]]


def test_places_are_kept_by_sentence_too() -> None:
    found = turns.find(lay([document("Boats left Korvale. Yes. Boats left.")]))
    by_sentence = [found.order[a:b].tolist() for a, b in zip(found.begins, found.begins[1:], strict=False)]
    assert [len(numbers) for numbers in by_sentence] == [3, 0, 1]
    assert [set(found.sentences[numbers].tolist()) for numbers in by_sentence] == [{0}, set(), {2}]
