"""What must open a sentence and what cannot, before any network is asked: "|" opens one, a word after "_" does not."""

from __future__ import annotations

import time

import pytest

from rashomon.language.model.blank import blank
from rashomon.language.model.openings import judged
from rashomon.language.model.windows import Words


@pytest.fixture(name="cut", scope="module")
def tokenizer():
    return blank().tokenizer


def marked(cut, text: str) -> str:
    """The text with what is judged of its words put before them."""
    tokens = [token for token in cut(text) if not token.is_space]
    words = Words(text, [t.idx for t in tokens], [t.idx + len(t) for t in tokens])
    judgement = zip(tokens, judged(words).tolist(), strict=True)
    signs = {t.idx: "|" if n > 0 else "_" for t, n in judgement if n > 0 or (n and t.text[0].isalnum())}
    return "".join(signs.get(at, "") + character for at, character in enumerate(text))


@pytest.mark.parametrize(
    "text",
    [
        "|The kiln cooled. |Nobody spoke.",
        "|The kiln cooled\n|Nobody spoke",
        "|Dr. _Hale met Lt. _Gen. _Brook.",
        "|Dr. _Hale wept. |Dr. _Brook did not.",
        "|He is from the U.S. |They are not.",
        "|He is from the U.S. Navy.",
        "|Call J. _Hale of Kiln Inc. |He knows.",
        "|See vol. _3 and no. _4.",
        "|Is it plan C? |It is plan C. |Hale said so.",
        "|We meet at 5 p.m. |Guests may come. |We part at 9 p.m. Friday.",
        "|“Is it hot?” _Hale asked.",
        "|“Is it hot?” |Bells rang in the town all night.",
        "|“It is hot.” _she said.",
        "|“It is hot.” |Bells rang.",
        "|It is hot. ” |Bells rang.",
        "|It burned. |“We ran,” he said.",
        "|It burned. |(_Nobody _was _in.) |We ran.",
        "|Maj. _Hale (_Ret.) _Brook",
        "|It held... |Then it fell.",
        "|Shops like Whee! _sell it.",
        "|The Whee! _Group sells it.",
        "|• _The kiln cooled.",
        "|12. _The kiln cooled.",
        "|10:45 _The kiln cooled.",
        "|10.45am – _The kiln cooled.",
        "|KILNTOWN, _Mar. _3 _The kiln cooled.",
        "|Update: _The kiln cooled.",
    ],
)
def test_the_words_around_a_gap_decide(cut, text):
    assert marked(cut, text.replace("|", "").replace("_", "")) == text


@pytest.mark.parametrize("text", ["A. ", "AB\n", "A" * 99 + "\n", "“A!” ", ") ", "No. 1. ", "The ", "1. "])
def test_long_lines_cost_what_they_are_long(cut, text):
    tokens = list(cut(text * 20_000))
    words = Words(text * 20_000, [t.idx for t in tokens], [t.idx + len(t) for t in tokens])
    began = time.process_time()
    judged(words)
    assert time.process_time() - began < 0.0002 * len(tokens)
