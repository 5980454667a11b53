"""Which blocks of a page belong to its report."""

from __future__ import annotations

from rashomon.stages.documents.html import render
from rashomon.stages.documents.main_text import _fill_alike, _fill_gaps, _fill_points, _rescue, mark

REPORT = [
    "A storm flooded the harbour of Ashe on Monday night, and twenty fishing boats were torn from their moorings.",
    "The mayor said that nobody had been hurt, but that the fish market would stay closed for at least two weeks.",
    "Crews from three villages along the coast worked until dawn to bring the boats back to the quay, she added.",
    "It was the second flood of the year in the town, where the sea wall has not been mended since the winter before.",
]
MENU = "<ul>" + "".join(f"<li><a href='/{n}'>Section {n}</a>" for n in range(12)) + "</ul>"


def main(markup: str) -> list[str]:
    page = render(markup)
    return [page.text[b.start : b.end] for b in mark(page) if b.main]


def paragraphs(texts=REPORT) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def test_the_report_is_main_and_menus_and_footers_are_not():
    markup = f"{MENU}<article><h1>Storm</h1>{paragraphs()}</article><footer><p>All rights reserved, Fen Post</footer>"
    assert [line for line in main(markup) if line != "Storm"] == REPORT


def test_a_teaser_that_repeats_the_report_elsewhere_is_not_main():
    markup = f"<body><div><ul><li>{REPORT[0]}</ul></div><div><div class=text>{paragraphs()}</div></div>"
    page = render(markup)
    assert [b.tag for b in mark(page) if b.main] == ["p"] * 4


def test_a_class_name_that_covers_the_report_is_not_believed():
    page = render(f"<body><div class='widget'><div>{paragraphs()}</div></div>")
    assert [(b.role, b.main) for b in mark(page)] == [("body", True)] * 4


def test_short_lines_of_links_inside_the_report_are_left_out():
    related = "<p>Read more: <a href=a>Ashe rebuilds its sea wall after the winter</a></p>"
    markup = f"<article>{paragraphs(REPORT[:2])}{related}{paragraphs(REPORT[2:])}</article>"
    assert main(markup) == REPORT


def test_later_sections_of_the_same_build_are_the_report_s_too():
    sections = "".join(f"<div><div><p>{text}</p></div></div>" for text in REPORT)
    page = render(f"<div>{sections}</div><footer><div><p>{REPORT[0]}</p></div></footer>")
    kept = [True, False, False, False, False]
    _fill_alike(page, page.blocks, kept)
    assert kept == [True, True, True, True, False]


def test_a_gap_between_kept_neighbours_is_filled_and_one_elsewhere_is_not():
    page = render(
        f"<div><p>{REPORT[0]}</p><p>Why?</p><p>{REPORT[1]}</p><aside>More</aside><p>{REPORT[2]}</p></div><p>End"
    )
    kept = [True, False, True, False, True, False]
    _fill_gaps(page, page.blocks, kept)
    assert kept == [True, True, True, False, True, False]


def test_where_next_to_nothing_was_kept_the_paragraphs_decide():
    page = render(f"{MENU}<p>Copyright notice</p><div class='widget'>{paragraphs()}</div>")
    kept = [page.text[b.start : b.end] == "Copyright notice" for b in page.blocks]
    _rescue(page, page.blocks, kept)
    assert [page.text[b.start : b.end] for b, here in zip(page.blocks, kept, strict=True) if here] == REPORT
    before = list(kept)
    _rescue(page, page.blocks, kept)
    assert kept == before


def test_a_page_too_deep_for_a_tree_leaves_it_open():
    page = render("<div>" * 400 + paragraphs())
    assert {b.main for b in mark(page)} == {None}


def test_a_page_without_paragraphs_has_no_main_text_and_no_fault():
    assert main("<p>Hello") in ([], ["Hello"])


def test_key_points_above_a_live_report_are_main_and_a_list_of_other_matters_is_not():
    points = ("Storm floods harbour of Ashe", "Fishing boats torn from moorings", "Fish market stays closed")
    other = ("Ten ways to pack", "Cup draw tonight", "Bread prices rise")
    for items, kept in ((points, True), (other, False)):
        listed = "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"
        page = render(f"<article><h1>Storm</h1>{listed}{paragraphs()}</article>")
        found = [block.tag == "p" for block in page.blocks]
        _fill_points(page, page.blocks, found)
        assert [here for here, block in zip(found, page.blocks, strict=True) if block.tag == "li"] == [kept] * 3


def test_the_hour_above_an_entry_of_a_live_page_is_main():
    entries = "".join(f"<section><h2>1{at}:05</h2><p>{text}</p></section>" for at, text in enumerate(REPORT))
    assert [line for line in main(f"<main><h1>Storm</h1>{entries}</main>") if line[:1].isdigit()] == [
        "10:05", "11:05", "12:05", "13:05",
    ]  # fmt: skip
