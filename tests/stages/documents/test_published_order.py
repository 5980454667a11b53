from __future__ import annotations

import pytest

from rashomon.stages.documents.published_order import of

HEAD = "Barge sinks\nUpdated 5/6/2014 7:21 PM\n"


@pytest.mark.parametrize(
    ("rest", "order"),
    [
        ("The barge left Warren, Mich., with gasoline aboard.", "month_first"),
        ("The neighborhood theater was closed, the sheriff said.", "month_first"),
        ("Neighbours heard it from the harbour.", "day_first"),
        ("It was first told on 5/28/2014.", "month_first"),
        ("It was first told on 28/4/2014.", "day_first"),
        ("It sank on Monday, May 5, 2014.", "month_first"),
        ("It sank on 4 June 2014.", "day_first"),
    ],
)
def test_what_else_the_page_shows_tells_the_order(rest: str, order: str) -> None:
    assert of(HEAD + rest) == order


@pytest.mark.parametrize(
    "rest",
    [
        "The barge sank in the bay.",
        "The barge sank near the Trade Center.",
        "The neighborhood theater stood by the harbour, in Warren, Mich.",
        "It was told on 28/4/2014 and on 5/28/2014.",
        "It sank on May 5, 2014, and was raised on 4 June 2014.",
    ],
)
def test_where_nothing_tells_or_the_signs_disagree_the_order_is_not_known(rest: str) -> None:
    assert of(HEAD + rest) is None


def test_american_words_without_an_american_clock_do_not_tell() -> None:
    assert of("Updated 5/6/2014\nThe neighborhood theater was closed, the sheriff said.") is None
