from __future__ import annotations

import pytest

from rashomon.language.dates import day_in


@pytest.mark.parametrize(
    "url",
    ["https://news.example/2014/05/06/ferry", "https://news.example/a/20140506-ferry.html",
     "https://news.example/2014-05-06", "https://news.example/world/2014/may/06/ferry", "https://n.example/?d=20140506"],
)  # fmt: skip
def test_the_day_of_an_address_is_read(url: str) -> None:
    found = day_in(url)
    assert found is not None and (found.date, found.basis) == ("2014-05-06", "metadata")


@pytest.mark.parametrize("url", [None, "", "https://n.example/2014/ferry", "https://n.example/2014/13/45/x",
                                 "https://n.example/id/120140506", "https://n.example/2014/abc/06/x"])  # fmt: skip
def test_other_numbers_are_no_day(url: str | None) -> None:
    assert day_in(url) is None
