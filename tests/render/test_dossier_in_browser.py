"""The dossier as a person meets it: Chromium, at desktop and phone width, with the example reports."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

import rashomon
from rashomon.render import html

CHROMIUM = shutil.which("chromium")
EXAMPLES = Path(__file__).parents[2] / "examples" / "reports"

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed (Debian: apt-get install chromium)"),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("dossier") / "dossier.html"
    file.write_text(html.dossier(rashomon.account([EXAMPLES])), encoding="utf-8")
    return file


@pytest.fixture(params=[(1366, 768), (390, 844)], ids=["desktop", "phone"])
def page(request: pytest.FixtureRequest, browser: Browser, dossier: Path) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": request.param[0], "height": request.param[1]})
    page = context.new_page()
    page.goto(dossier.as_uri())
    yield page
    context.close()


def test_every_citation_lands_on_its_span(page: Page):
    missed = page.evaluate(
        """async () => {
            const missed = [];
            document.documentElement.style.scrollBehavior = 'auto';
            for (const link of document.querySelectorAll('a[href^="#s-"]')) {
                const goal = document.getElementById(link.getAttribute('href').slice(1));
                if (!goal) { missed.push(link.outerHTML); continue; }
                location.hash = link.getAttribute('href');
                const box = goal.getBoundingClientRect();
                const lit = getComputedStyle(goal).outlineStyle !== 'none';
                if (!(box.height > 0 && box.top >= 0 && box.top < innerHeight) || !lit) missed.push(link.outerHTML);
            }
            return missed;
        }"""
    )
    assert page.locator('a[href^="#s-"]').count() > 50
    assert missed == []


def test_a_click_on_a_citation_shows_the_cited_words(page: Page):
    chip = page.locator(".brief .chip").first
    sentence = page.locator(".brief li").first.inner_text()
    chip.click()
    lit = page.locator(":target")
    assert " ".join(lit.inner_text().replace("⚠", "").split())[:40] in " ".join(sentence.split())


def test_nothing_is_wider_than_the_screen(page: Page):
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth + 1")


def test_it_asks_for_nothing_and_says_no_word_on_the_console(browser: Browser, dossier: Path):
    page = browser.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto(dossier.as_uri())
    page.close()
    assert (asked, said) == ([dossier.as_uri()], [])


def test_it_reads_without_script_in_the_dark_and_on_paper(browser: Browser, dossier: Path):
    context = browser.new_context(java_script_enabled=False, color_scheme="dark")
    page = context.new_page()
    page.goto(dossier.as_uri())
    assert page.locator("article.story h2").count() >= 2
    assert len(page.pdf()) > 10_000
    context.close()
