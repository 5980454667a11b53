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


COPIED = f"{PROMISE.capitalize()}. Engineers warned in spring that cracks in the northern dam were growing fast."


def test_a_sentence_after_a_copied_one_is_found_by_the_words_a_machine_leaves() -> None:
    one, other = "Neither account could be checked", "Neither score could be determined"
    found = shared(f"{COPIED} {one}. He left.", f"{COPIED} {other}. Ann rowed on.")
    assert found == [(COPIED.rstrip("."), COPIED.rstrip(".")), (one, other)]


def test_a_sentence_whose_clauses_changed_places_is_found_whole() -> None:
    one = f"{COPIED} When the wind dropped at last, two boats put out for the mill with bread"
    other = f"{COPIED} Two boats put out for the mill with bread, when the wind dropped at last"
    assert shared(one, other) == [(one, other)]


def test_what_stands_elsewhere_is_found_when_much_is_shared() -> None:
    odd, own = "She thinks a tug can reach her by tomorrow.", "Fishermen mend their nets and wait for the rain to end."
    one = f"{odd} {own} Nobody speaks of blame. {COPIED}"
    other = (
        f"{COPIED} The priest counted boats. Old Tomas Brell kept a lamp. She believes a tug can reach her by tomorrow."
    )
    assert odd.rstrip(".") in [left for left, _ in shared(one, other)]


def test_the_same_facts_told_twice_in_other_words_are_no_passage() -> None:
    one = (
        "Governor Ilse Marant blamed the dam's engineers on Friday for the Korvale flood, after a night without sleep."
    )
    other = (
        "On a visit to the ferry, Governor Ilse Marant blamed the province, the engineers of the dam and the Korvale"
        " council for flood damage."
    )
    assert shared(one, other) == []


def test_one_shared_quotation_makes_nothing_else_shared() -> None:
    said = (
        '"The sluices of the upper dam were opened at midnight and no village was ever warned," Governor Marant said.'
    )
    one = f"{said} The police said that nobody was hurt in the town. Boats were lost."
    other = f"{said} The mayor thinks that somebody was seen in the mill. Bread is short."
    assert len(shared(one, other)) == 1
