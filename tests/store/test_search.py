import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rashomon.store import Store, search


@pytest.fixture
def both(tmp_path, database):
    stores = [Store(str(tmp_path / "store.db")), Store(database)]
    yield stores
    for one in stores:
        one.close()


def _found(store, texts, asked):
    names = [f"{number:015x}0" for number in range(len(texts))]
    with store.writing() as connection:
        search.empty(connection)
        search.put(connection, [(name, body) for name, body in zip(names, texts, strict=True)])
        return [names.index(one) for one in search.find(connection, asked)]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("são tome", [0]), ("SAO tomé!", [0]), ("12 dead", [0]), ('"dead" OR', []), ("river AND", []), ("straße", [1]),
        ("STRASSE", [1]), ("a_b", [1]), ("_", [0, 1]), ("3.5", [1]), ("--'%;", [0, 1]), ("dead tome", [0]), ("de", []),
        ("река", [1]),
    ],
)  # fmt: skip
def test_reports_are_found_by_all_their_words_without_case_accents_and_punctuation(store, asked, found):
    texts = ["São Tomé: 12 dead at the river!", "Straße a_b 3.5 m\x00, Река\ud800"]
    assert _found(store, texts, asked) == found


_WORDS = st.text(st.characters(codec=None, exclude_categories=()), max_size=12)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(_WORDS, min_size=1, max_size=3), asked=_WORDS)
def test_both_engines_find_the_same_and_every_text_by_its_own_words(both, texts, asked):
    one, other = (_found(store, texts, asked) for store in both)
    assert one == other
    own = [_found(store, texts, texts[0]) for store in both]
    assert own[0] == own[1]
    assert 0 in own[0]


def test_a_text_of_more_words_than_a_server_takes_costs_no_other(store):
    long = " ".join(f"{number:x}\ufdfa" for number in range(400_000))
    assert _found(store, [long, "flood"], "flood") == [1]
    assert _found(store, [long, "flood"], "1f") == []


def test_a_text_filed_again_is_found_by_its_new_words_alone(store):
    with store.writing() as connection:
        search.put(connection, [("00000000000000ab", "flood")])
        search.put(connection, [("00000000000000ab", "fire")])
        assert search.find(connection, "flood") == []
        assert search.find(connection, "fire") == ["00000000000000ab"]
        search.drop(connection, ["00000000000000ab"])
        assert search.find(connection, "") == []
