from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.stages.copies.fingerprints import RUN, SHINGLE, WINDOW, of

WORDS = st.sampled_from("dam river mill boat 40 Korvale the of and ran".split())
STORY = "Élan Vital's 4 boats left Korvale at noon, the priest said; “nobody” knew why they had turned back so soon."


def prints(text: str) -> set[int]:
    return set(of([text])[0].tolist())


@given(st.lists(WORDS, min_size=RUN, max_size=RUN), st.lists(WORDS), st.lists(WORDS), st.lists(WORDS), st.lists(WORDS))
def test_a_shared_run_of_words_shares_a_fingerprint(run, before, after, other_before, other_after) -> None:
    one, two = " ".join(before + run + after), " ".join(other_before + run + other_after)
    assert prints(one) & prints(two)


@pytest.mark.parametrize("story", range(40))
def test_a_shared_run_at_either_end_is_found_too(story: int) -> None:
    run = " ".join(f"{story}x{number}" for number in range(RUN))
    assert prints(f"Never, said Brell: {run}") & prints(f"It is said that {run}")
    assert prints(f"{run}, said old Brell.") & prints(f"{run} is what they say.")


@given(st.lists(st.lists(WORDS, max_size=2 * RUN).map(" ".join), max_size=300))
def test_a_text_has_the_same_fingerprints_in_any_company(texts) -> None:
    hashes, numbers = of(texts)
    together = {(number, found) for number, found in zip(numbers.tolist(), hashes.tolist(), strict=True)}
    assert together == {(number, found) for number, text in enumerate(texts) for found in prints(text)}


def test_house_style_of_letters_and_marks_changes_nothing() -> None:
    other = STORY.upper().replace("É", "E").replace("'", "’").replace("NOON,", "ＮＯＯＮ \u2014").replace("“", '"')
    assert prints(STORY) == prints(other)
    assert prints(STORY) != prints(STORY.replace("noon", "dusk"))


@pytest.mark.parametrize(
    ("shared", "one", "two"),
    [
        ("плотина над городом прорвалась ночью и вода унесла старый мост через реку у самой мельницы", "Да ", "Нет "),
        (
            "انهار السد فوق المدينة ليلا وجرفت المياه الجسر القديم عند الطاحونة قرب السوق الكبير قبل الفجر",
            "نعم ",
            "لا ",
        ),
        ("大坝昨夜在城市上方决口，洪水冲走了磨坊旁的旧桥", "据报道", "居民说"),
        ("댐이 밤사이 무너져 물이 방앗간 옆 낡은 다리를 쓸어 갔다", "속보 ", "종합 "),
    ],
)
def test_other_scripts_share_fingerprints_too(shared: str, one: str, two: str) -> None:
    assert prints(one + shared) & prints(two + shared)
    assert not prints(one * RUN) & prints(shared)


@pytest.mark.parametrize("text", ["", "?", "word", "four words are few", "\ud800", "\0" * 99, "… — “” "])
def test_a_text_shorter_than_a_shingle_has_none(text: str) -> None:
    assert prints(text) == set()


@pytest.mark.parametrize("size", range(SHINGLE, RUN + 1))
def test_a_text_no_longer_than_a_run_has_one(size: int) -> None:
    assert len(prints(" ".join(f"w{n}" for n in range(size)))) == 1


def test_about_two_in_a_window_and_one_are_kept() -> None:
    found = len(prints(" ".join(f"word{n}" for n in range(20_000))))
    assert found / 20_000 == pytest.approx(2 / (WINDOW + 1), rel=0.05)


def test_letters_beyond_the_common_planes_are_letters() -> None:
    assert prints("𝔞 🂡 " + STORY) & prints(STORY)


def test_fingerprints_are_the_same_on_every_machine() -> None:
    assert sorted(prints(STORY)) == [2880983226971489814, 3517820277401411720]
