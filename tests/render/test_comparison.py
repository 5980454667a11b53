from __future__ import annotations

import json
import time
from dataclasses import replace

from tests.render.pairs import HOSTILE, account

from rashomon.records import Origin, Strand
from rashomon.render.comparison import apart, compare, counted, credited, encode
from rashomon.render.sharing import sharing
from rashomon.render.view import shelf


def made(a: str = "a", b: str = "b"):
    found = account()
    return compare(shelf(found), sharing(found).pair(a, b))


def words(text: str, ranges: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[start:end] for start, end in ranges]


def test_passages_are_numbered_in_the_order_of_the_first_report():
    assert [(p.number, p.kind, p.sharing) for p in made().passages] == [
        (1, "rewritten", "prose"), (2, "verbatim", "prose"), (3, "verbatim", "quotation"),
    ]  # fmt: skip
    assert [p.sharing for p in made("b", "a").passages] == ["quotation", "prose", "prose"]


def test_every_span_quotes_its_report():
    texts = {d.id: d.text for d in account().documents}
    for passage in made().passages:
        for span in (passage.a, passage.b, *passage.a_only, *passage.b_only):
            assert texts[span.document][span.start : span.end] == span.quote


def test_words_that_one_side_lacks_are_marked_and_house_style_is_not():
    first = made().passages[0]
    assert ([s.quote for s in first.a_only], [s.quote for s in first.b_only]) == (
        ["families fled"], ["Some", "households left"],
    )  # fmt: skip
    assert apart("Twelve organisations won't go.", "12 organizations will not go") == ((), ())


def test_nothing_shared_is_independent():
    found = made("a", "c")
    assert (found.kind, found.reasons, found.passages, found.direction) == (
        "independent",
        ("nothing shared",),
        (),
        None,
    )


def test_what_the_passages_are_and_whose_is_told():
    assert counted(made()) == "3 passages: 2 verbatim, 1 rewritten; 2 prose, 1 quotation"
    assert list(credited(made())) == ["A Norda", "the text of Norda [2]"]


def test_the_json_holds_all_of_it():
    told = json.loads(encode(made()))
    assert (told["schema"], told["kind"], len(told["passages"]), len(told["warnings"])) == (
        "rashomon/comparison/1", "partial", 3, 1,
    )  # fmt: skip
    assert "text" not in told["a"] and HOSTILE not in encode(made())


def coined(number: int, first: str) -> str:
    """A word of letters for a number."""
    return first + "".join(chr(ord("f") + int(digit)) for digit in str(number)) + "ak"


def test_long_passages_are_aligned_to_their_end_and_fast():
    """64,000 words of which every fiftieth differs, beyond any one alignment."""
    left = [coined(n, "b") for n in range(64_000)]
    right = [coined(n, "c") if n % 50 == 7 else word for n, word in enumerate(left)]
    began = time.monotonic()
    a_only, b_only = apart(" ".join(left), " ".join(right))
    assert time.monotonic() - began < 20
    assert words(" ".join(left), a_only) == left[7::50]
    assert words(" ".join(right), b_only) == right[7::50]


def test_long_texts_without_a_common_run_differ_throughout():
    left, right = (" ".join(coined(n, first) for n in range(5_000)) for first in "bc")
    assert [(side[0][0], side[-1][1]) for side in apart(left, right)] == [(0, len(left)), (0, len(right))]


def test_two_of_one_publisher_that_share_nothing_are_said_to_be_one_origin():
    told = account().stories[0]
    paper = Strand(documents=("a", "c"), origin=Origin(agency=None, document="a"), reasons=("both of Gull",))
    found = account(stories=(replace(told, strands=(paper, *told.strands[:1])),))
    made = compare(shelf(found), sharing(found).pair("a", "c"))
    assert made.reasons == ("nothing shared", "one origin all the same: both of Gull")
