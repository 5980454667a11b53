from __future__ import annotations

import io

from rich.console import Console
from tests.render.pairs import account

from rashomon.render import terminal, terminal_compare
from rashomon.render.comparison import compare
from rashomon.render.sharing import sharing
from rashomon.render.view import shelf


def printed(a: str = "a", b: str = "b", width: int = 100) -> str:
    found, out = account(), io.StringIO()
    terminal_compare.show(
        compare(shelf(found), sharing(found).pair(a, b)), shelf(found), Console(file=out, width=width)
    )
    return out.getvalue()


def test_the_head_says_what_which_way_why_how_much_and_whose():
    text = printed()
    for line in ("partial copy: a part of one stands in the other · from A to B", "why: published a day later",
                 "shared: 75% of A, 90% of B · 3 passages: 2 verbatim, 1 rewritten; 2 prose, 1 quotation",
                 "agencies: A Norda; the text of Norda [2]"):  # fmt: skip
        assert line in text


def test_passages_stand_in_two_columns_with_signs_and_marks_for_their_words():
    rows = [row for row in printed().splitlines() if "│" in row]
    (first,) = [row for row in rows if "[1] ~ rewritten 60%" in row]
    assert first.count("[1] ~ rewritten 60% · prose") == 2
    together = " ".join(" ".join(row.split()) for row in rows)
    assert "[-families fled-]" in together and "{+households left+}" in together
    assert "[2] = verbatim · prose" in together and "[3] = verbatim · quotation" in together


def test_words_between_are_counted_and_another_order_is_said():
    text = " ".join(printed().split())
    assert "… 4 words … │ … right after [3] …" in text
    assert "after [2] …" in text


def test_warnings_show_the_origin_s_words():
    assert "! rewritten B “households”: stands where the original has 'families' ← A “families”" in printed(width=120)


def test_nothing_shared_is_said_plainly():
    text = printed("a", "c")
    assert "independent\nwhy: nothing shared\n" in text
    assert "│" not in text


def test_nothing_steers_the_terminal_and_nothing_is_wider():
    for width in (40, 80, 120):
        assert "\u202e" not in printed(width=width)
        assert max(map(len, printed(width=width).splitlines())) <= width


def test_the_story_says_its_origins_with_their_evidence():
    out = io.StringIO()
    terminal.show(account(), Console(file=out, width=100))
    text = out.getvalue()
    for line in ("3 reports, 2 independent origins", "2 reports [1][2] from Norda", "75% is shared",
                 "[1] = [2] “The bridge at Orle fell at ten past four.”", "1 report each alone [3]"):  # fmt: skip
        assert line in text
