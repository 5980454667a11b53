from __future__ import annotations

import re
from collections import Counter

import pytest
from tests.made import EMPTY, copy, count, document, family, saying, span, story

from rashomon.records import Account, Tool, Warning
from rashomon.render import html, markdown, view
from rashomon.render.html import reader
from rashomon.stages import briefs
from rashomon.stages.ledger import POLICIES, Reports, reconcile

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)> \u202eevil"
LEAD = "A mudslide killed at least 9 people in the market street on Monday night."
A = document(f"{LEAD}\n“We lost the whole street of our fathers,” the mayor said.", name="a", published="2031-05-02")
B = document(f"{LEAD}\n“We lost the entire road of our fathers,” she said. {HOSTILE}", name="b")


@pytest.fixture
def account() -> Account:
    """Two reports, one copied lead, one altered quotation, hostile text and a warning."""
    reports = (A, B)
    counts = tuple(count(r, "killed at least 9 people", 9, None, attribution=(HOSTILE,)) for r in reports)
    sayings = (
        saying(A, "We lost the whole street of our fathers,", speaker=None, speaker_text=HOSTILE),
        saying(B, "We lost the entire road of our fathers,", speaker=None, speaker_text=HOSTILE),
    )
    copies = (copy(A, B, LEAD),)
    known = Reports(documents=reports, entities=(), stories=(story(A, B),), families=(family(A, B),), copies=copies)
    statements, figures, warnings = reconcile(sayings, counts, known, policy=POLICIES["range"])
    mark = span(B, HOSTILE[:20])
    warnings += (Warning(**{k: getattr(mark, k) for k in mark.__slots__}, kind="inserted", note=HOSTILE),)
    found = briefs.Ledger(documents=reports, figures=figures, statements=statements, copies=copies, warnings=warnings)
    return Account(
        **EMPTY
        | {
            "documents": reports,
            "copies": copies,
            "families": known.families,
            "stories": briefs.write((story(A, B),), found),
            "statements": statements,
            "figures": figures,
            "warnings": warnings,
            "tool": Tool(name="rashomon", version="0", model="rules"),
        }
    )


def test_every_link_of_the_dossier_leads_to_one_place_in_it(account: Account):
    page = html.dossier(account)
    targets = Counter(re.findall(r'\bid="([^"]+)"', page))
    links = set(re.findall(r'href="#([^"]+)"', page))
    assert links <= targets.keys()
    assert max(targets.values()) == 1
    assert any(link.startswith("s-") for link in links)


def test_the_dossier_runs_no_script_and_asks_for_nothing(account: Account):
    page = html.dossier(account)
    assert not re.search(r"<(script|img|iframe|object|link|form)\b", page)
    assert "default-src &#39;none&#39;" in page or "default-src 'none'" in page
    assert not re.search(r'(src|href)="(?!#)', page)


def test_words_of_reports_are_escaped_and_controls_made_visible(account: Account):
    for made in (html.dossier(account), html.fragment(account), markdown.render(account)):
        assert "<img" not in made
        assert "\u202e" not in made


def test_altered_words_are_marked_word_by_word(account: Account):
    page = html.dossier(account)
    assert re.search(r"<del>whole street ?</del>|<del>whole ?</del>", page)
    assert "⚠ altered" in page


def test_the_reader_shows_every_character_of_a_block_once(account: Account):
    def text(piece: reader.Piece) -> str:
        return piece.text + "".join(text(child) for child in piece.children)

    marks = html.anchors(account).marks
    for report in account.documents:
        for block, shown in zip(report.blocks, reader.blocks(report, marks[report.id]), strict=True):
            assert "".join(text(piece) for piece in shown.pieces) == report.text[block.start : block.end]


def test_crossing_marks_are_cut_and_keep_their_anchors():
    marks = tuple(
        reader.Mark(anchor=name, start=start, end=end, kind="copy", note="")
        for name, start, end in (("x", 0, 6), ("y", 4, 10), ("z", 4, 5))
    )
    tree = reader.pieces("abcdefghijkl", 0, 12, marks)
    assert reader.broken([(reader.Shown(role="body", label="", reason="", pieces=tree),)]) == ("y",)


def test_controls_are_visible_in_every_plain_rendering():
    assert view.visible("\x1b[2Jx\u0000\u2066") == "␛[2Jx␀⟨U+2066⟩"
