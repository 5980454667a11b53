"""The page of two reports as a person meets it: Chromium, at desktop and phone width, without scripts of its own."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from tests.made import copy, document
from tests.render.pairs import account

from rashomon.render import html
from rashomon.render.comparison import compare
from rashomon.render.sharing import sharing
from rashomon.render.view import shelf

CHROMIUM = shutil.which("chromium")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed (Debian: apt-get install chromium)"),
]
LINES = [f"House {n} in street {n % 7} stood in water to its windows at dawn on Tuesday." for n in range(60)]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two long reports that share sixty lines in opposite order, one of them with an address that cannot be broken."""
    one = document("\n".join(LINES), name="a")
    two = document("\n".join(LINES[::-1]) + "\n" + "x" * 300, name="b")
    copies = tuple(replace(copy(one, two, line), kind="verbatim") for line in LINES)
    found = account(one, two, copies=copies, reuse=(), warnings=(), stories=())
    file = tmp_path_factory.mktemp("compare") / "compare.html"
    file.write_text(html.compared(compare(shelf(found), sharing(found).pair("a", "b")), shelf(found)), encoding="utf-8")
    return file


@pytest.fixture(params=[(1280, 800), (390, 844)], ids=["desktop", "phone"])
def page(request: pytest.FixtureRequest, browser: Browser, made: Path) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": request.param[0], "height": request.param[1]}, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(made.as_uri())
    yield page
    context.close()


def test_a_click_on_a_passage_brings_its_counterpart_into_sight_and_lights_both(page: Page):
    for here, there in (("a3", "b3"), ("b55", "a55"), ("a30", "b30")):
        page.locator(f"#{here}").click()
        shown = page.evaluate(
            """name => { const goal = document.getElementById(name), pane = goal.closest('.side');
                const box = goal.getBoundingClientRect(), frame = pane.getBoundingClientRect();
                return box.top >= Math.max(0, frame.top) && box.bottom <= Math.min(innerHeight, frame.bottom); }""",
            there,
        )
        lit = [page.locator(f"#{name}").evaluate("e => getComputedStyle(e).outlineStyle") for name in (here, there)]
        assert (shown, lit) == (True, ["solid", "solid"])


def test_nothing_is_wider_than_the_screen_or_than_its_side(page: Page):
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth + 1")
    assert page.evaluate("[...document.querySelectorAll('.side')].every(s => s.scrollWidth <= s.clientWidth + 1)")


def test_both_sides_are_reached_by_keyboard_and_named(page: Page):
    sides = page.locator(".side")
    assert [sides.nth(n).get_attribute("aria-label") for n in (0, 1)] == ["report A", "report B"]
    sides.first.focus()
    page.keyboard.press("End")
    page.wait_for_timeout(500)
    assert sides.first.evaluate("side => side.scrollTop") > 100


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_and_marks_stand_out_from_their_ground(browser: Browser, made: Path, scheme: str):
    """WCAG AA: 4.5 to 1 for text, in both schemes."""
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    page.goto(made.as_uri() + "#b2")
    poor = page.evaluate(
        """() => {
            const light = c => { const v = c.match(/[\\d.]+/g).slice(0, 3).map(x => x / 255)
                .map(x => x <= .03928 ? x / 12.92 : ((x + .055) / 1.055) ** 2.4);
                return .2126 * v[0] + .7152 * v[1] + .0722 * v[2]; };
            const ground = e => { const c = getComputedStyle(e).backgroundColor;
                return c === 'rgba(0, 0, 0, 0)' && e.parentElement ? ground(e.parentElement) : c; };
            return [...document.querySelectorAll('p, dd, dt, a.p, .n, mark, .legend span')].filter(e => {
                const [a, b] = [light(getComputedStyle(e).color), light(ground(e))].sort((x, y) => y - x);
                return (a + .05) / (b + .05) < 4.5; }).map(e => e.outerHTML.slice(0, 80)); }"""
    )
    context.close()
    assert poor == []
