from __future__ import annotations

from tests.made import document

from rashomon.stages.copies import pairs
from rashomon.stages.copies.pages import lay
from rashomon.stages.copies.passages import Passage, find

PROMISE = "the province promised blankets, tents and clean water to every family that had lost its home"


def shared(one: str, other: str) -> list[tuple[str, str]]:
    a, b = lay([document(one, name="a"), document(other, name="b")])
    found: tuple[Passage, ...] = find(a, b, pairs.find([a, b]).get((0, 1), []))
    return [(quote(a.document.text, a.words[p.a_start : p.a_end]), quote(b.document.text, b.words[p.b_start : p.b_end]))
            for p in found]  # fmt: skip


def quote(text: str, words: tuple) -> str:
    return text[words[0].start : words[-1].end]


def test_a_clause_in_two_different_sentences_is_found_alone() -> None:
    one = f"After a night of anger in which stones flew at the windows of the council, {PROMISE}."
    other = (
        f"{PROMISE.capitalize()}, a pledge that fishermen, bakers and teachers at the ferry landing only laughed at."
    )
    ((left, right),) = shared(one, other)
    assert {left, left.removeprefix("the ")} & {PROMISE.removeprefix("the ")}
    assert right.casefold().endswith(left)


def test_passages_in_another_order_are_each_found() -> None:
    lines = [
        "Engineers had warned the province in spring that cracks in the dam were growing.",
        "The water damaged forty houses on the northern bank of the river near Pell.",
        "Schools will stay closed until inspectors have seen the walls of the valley.",
    ]
    found = shared("\n".join(lines), "\n".join(reversed(lines)))
    assert sorted(left for left, _ in found) == sorted(line.rstrip(".") for line in lines)


def test_sentences_that_follow_one_another_in_both_are_one_passage() -> None:
    text = f"{PROMISE.capitalize()}. Schools will stay closed until inspectors have seen the walls of the valley"
    assert shared(text, text) == [(text, text)]


def test_stock_phrases_are_no_passage() -> None:
    assert shared("He was taken to a local hospital by his wife.", "She was taken to a local hospital by boat.") == []


def test_the_sentence_beside_a_copied_one_is_believed_on_less() -> None:
    copied = f"{PROMISE.capitalize()}. Engineers warned in spring that cracks in the northern dam were growing fast."
    one = f"{copied} Governor Marant will visit Korvale and the mill on Friday."
    other = f"{copied} Governor Marant goes to see the mill at Korvale on Friday."
    assert [left.split()[-1] for left, _ in shared(one, other)][-1] == "Friday"
    assert shared(one.removeprefix(copied), other.removeprefix(copied)) == []
