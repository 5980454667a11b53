from __future__ import annotations

from tests.made import document

from rashomon.stages.copies.pages import lay


def test_a_sentence_said_twice_is_prose_once() -> None:
    (page,) = lay([document("The mill burned down. The priest wept.\nThe mill burned down.")])
    assert [sum(page.prose[start:end]) for start, end in page.sentences] == [4, 3, 0]


def test_quoted_words_are_nobodys_prose() -> None:
    (page,) = lay([document('"We ran uphill at once," Brell said.')])
    assert [word.key for word, own in zip(page.words, page.prose, strict=True) if own] == ["brell", "said"]


def test_a_word_every_report_has_tells_less_than_one_of_two() -> None:
    pages = lay([document(f"River {word} bridge", name=word) for word in ("mill", "mill", "tower", "lamp", "oak")])
    river, mill, bridge = pages[1].telling
    assert river == bridge < mill == 1.0


def test_the_first_word_of_a_sentence_is_no_name() -> None:
    (page,) = lay([document("Boats left Korvale at noon.")])
    assert [word.key for word, named in zip(page.words, page.name, strict=True) if named] == ["korvale"]
