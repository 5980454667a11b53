"""The page of two reports: what is marked is what is shared, every link has its counterpart, nothing is run."""

from __future__ import annotations

import re
import time
from collections import Counter
from dataclasses import replace

from tests.made import copy, document
from tests.render.pairs import HOSTILE, account

from rashomon.records import Account
from rashomon.render import html
from rashomon.render.comparison import compare
from rashomon.render.html.sides import Part, sides
from rashomon.render.sharing import sharing
from rashomon.render.view import shelf


def page(found: Account, a: str = "a", b: str = "b") -> str:
    return html.compared(compare(shelf(found), sharing(found).pair(a, b)), shelf(found))


def marked(parts: tuple[Part, ...]) -> dict[int, str]:
    """The text that is marked for each passage."""
    found: dict[int, str] = {}
    for run in (run for part in parts for run in part.runs if run.passage):
        found[run.passage.number] = found.get(run.passage.number, "") + "".join(p.text for p in run.pieces)
    return found


def test_what_is_marked_is_the_quote_of_its_span_and_all_of_the_text_is_there():
    found = account()
    made = sides(compare(shelf(found), sharing(found).pair("a", "b")), shelf(found))
    for parts, side in ((made.a, "a"), (made.b, "b")):
        report = shelf(found).documents[side]
        assert marked(parts) == {p.number: getattr(p, side).quote for p in made.comparison.passages}
        shown = ["".join(piece.text for run in part.runs for piece in run.pieces) for part in parts]
        assert shown == [report.text[block.start : block.end] for block in report.blocks]


def test_each_passage_leads_to_its_counterpart_and_back():
    made = page(account())
    targets = Counter(re.findall(r'\bid="([^"]+)"', made))
    links = set(re.findall(r'href="#([^"]+)"', made))
    assert links == targets.keys() == {"texts", *(f"{side}{n}" for side in "ab" for n in (1, 2, 3))}
    assert max(targets.values()) == 1


def test_passages_that_overlap_or_lie_across_blocks_keep_one_anchor_each():
    text = "The river took nine houses on Monday.\nNobody was hurt, the mayor of Orle said on Tuesday."
    one, two = document(text, name="a"), document(text, name="b")
    copies = (copy(one, two, text), copy(one, two, "Nobody was hurt"), copy(one, two, "said on Tuesday."))
    found = account(one, two, copies=copies, reuse=(), warnings=(), stories=())
    made = page(found)
    assert not re.search(r"<a [^>]*>(?:(?!</a>).)*<a ", made, re.DOTALL)
    assert sorted(re.findall(r'\bid="(\w\d+)"', made)) == ["a1", "a2", "a3", "b1", "b2", "b3"]


def test_words_of_reports_are_text_and_nothing_is_run_or_asked_for():
    for made in (page(account()), html.dossier(account())):
        assert "<script" not in made and "\u202e" not in made
        assert "&lt;script&gt;" in made
        assert not re.search(r'(src|href)="(?!#)', made)
        assert "default-src 'none'" in made
    titled = replace(account().documents[0], title=HOSTILE, outlet=HOSTILE)
    assert "<script" not in page(account(titled, *account().documents[1:]))


def test_nothing_shared_makes_a_page_too():
    made = page(account(), "a", "c")
    assert "<b>independent</b>" in made and "nothing shared" in made and 'class="p ' not in made


def test_differing_words_and_kinds_are_told_without_colour():
    made = page(account())
    assert "<mark>families fled</mark>" in made and "<mark>households left</mark>" in made
    assert '<span class="n">1~</span>' in made and '<span class="n">2=</span>' in made


def test_the_dossier_sets_the_pairs_of_a_story_side_by_side():
    made = html.dossier(account())
    assert 'href="#copies-story"' in made and 'id="copies-story"' in made
    assert "75% is shared" in made and "from <bdi>Norda</bdi>" in made
    assert 'id="c1a1"' in made and 'href="#c1b1"' in made
    assert {"from A to B: published a day later", "1 and 2 side by side"} <= set(re.findall(r">([^<>]+)<", made))


def test_a_huge_report_is_drawn_fast():
    lines = [f"Line {n} tells of house {n} in street {n % 40}, which the water took at dawn." for n in range(4_600)]
    one = document("\n".join(lines), name="a")
    two = document("\n".join(line.replace("took", "swept") for line in lines), name="b")
    copies = tuple(copy(one, two, a, a.replace("took", "swept")) for a in lines[::4])
    began = time.monotonic()
    made = page(account(one, two, copies=copies, reuse=(), warnings=(), stories=()))
    assert made.count("<mark>took</mark>") == len(copies)
    assert time.monotonic() - began < 20
