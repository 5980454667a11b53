from __future__ import annotations

from tests.made import document

from rashomon.stages.copies.alignments import Passage, firm, of_sentences, whole
from rashomon.stages.copies.pages import Page, lay

FLOOD = "The upper dam above Korvale gave way before dawn and sent brown water through the market."
SPUN = "The upper levee above Korvale gave way before daybreak and sent muddy water through the bazaar."


def pages(one: str, other: str) -> tuple[Page, Page]:
    a, b = lay([document(one, name="a"), document(other, name="b")])
    return a, b


def of(one: str, other: str) -> Passage:
    a, b = pages(one, other)
    (found,) = of_sentences(a, b, a.sentences[0], b.sentences[0])
    return found


def test_function_words_count_in_full_in_how_alike_two_sentences_are() -> None:
    found = of(FLOOD, SPUN)
    assert (found.kind, round(found.alike, 2), found.alike > found.share) == ("edited", 0.75, True)
    assert firm(found)


def test_house_style_alone_is_verbatim() -> None:
    assert of(
        "Twelve labour leaders left the centre of Korvale", "12 labor leaders left the center of Korvale"
    ).kind == ("verbatim")


def test_two_stretches_alike_from_end_to_end_are_taken_whole_and_others_not() -> None:
    a, b = pages("So we stopped waiting at last. He rows.", "So we ceased waiting at last. Ann mends nets.")
    (found,) = whole(a, b, a.sentences[0], b.sentences[0], 0.5)
    assert (found.a_start, found.a_end, found.b_start, found.b_end) == (0, 6, 0, 6)
    assert whole(a, b, a.sentences[0], b.sentences[0], 0.9) == ()
    assert whole(a, b, a.sentences[1], b.sentences[0], 0.4) == ()
