"""Title, outlet and byline of a page."""

from __future__ import annotations

import json

import pytest

from rashomon.stages.documents.html import render
from rashomon.stages.documents.page_header import of_page


def header(markup: str):
    found = of_page(render(markup + "<p>Text of the report."))
    return found.title, found.outlet, found.byline


def test_metadata_goes_before_what_the_page_shows():
    markup = (
        '<meta property="og:title" content="Storm floods Ashe | Fen Post">'
        '<meta property="og:site_name" content="Fen Post">'
        '<meta name="author" content="Ana Ruo"><h1>Another headline</h1><p>By Piet Dorn</p>'
    )
    assert header(markup) == ("Storm floods Ashe", "Fen Post", "Ana Ruo")


@pytest.mark.parametrize("graph", [True, False])
def test_linked_data_names_the_article_s_publisher_and_authors(graph):
    node = {
        "@type": ["NewsArticle"],
        "headline": "Storm floods Ashe",
        "publisher": {"name": "Fen Post"},
        "author": [{"name": "Ana Ruo"}, "Piet Dorn"],
    }
    data = json.dumps({"@graph": [{"@type": "WebSite", "name": "x"}, node]} if graph else node)
    expected = ("Storm floods Ashe", "Fen Post", "Ana Ruo, Piet Dorn")
    assert header(f'<script type="application/ld+json">{data}</script>') == expected


@pytest.mark.parametrize(
    "data", ["{", "[" * 50_000, '{"@type": "NewsArticle", "headline": 5, "author": [[[]]]}', '"x"']
)
def test_broken_linked_data_is_passed_over(data):
    assert header(f'<script type="application/ld+json">{data}</script><h1>Storm</h1>')[0] == "Storm"


@pytest.mark.parametrize(
    ("title", "head", "expected"),
    [
        ("Storm floods Ashe - Fen Post", "Storm floods Ashe", ("Storm floods Ashe", "Fen Post")),
        ("Fen Post » Storm floods Ashe", "Storm floods Ashe", ("Storm floods Ashe", "Fen Post")),
        ("Storm-hit Ashe", "", ("Storm-hit Ashe", None)),
        ("Storm floods Ashe harbour | News | Fen Post", "", ("Storm floods Ashe harbour", None)),
        ("", "Storm floods Ashe", ("Storm floods Ashe", None)),
    ],
)
def test_a_title_is_cut_from_its_site_s_name(title, head, expected):
    assert header(f"<title>{title}</title><h1>{head}</h1>")[:2] == expected


def test_a_byline_is_no_address():
    assert (
        header('<meta name="author" content="https://fen.example/ana"><p class="byline">By Ana Ruo</p>')[2] == "Ana Ruo"
    )
