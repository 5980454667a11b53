import pytest

from rashomon.language.joining import words


def keys(text):
    return [word.key for word in words(text)]


def test_a_title_an_initial_and_a_firm_keep_their_full_stop():
    assert keys("Lt. B. Ray of Elm Freight Co. left") == ["lt", "b", "ray", "of", "elm", "freight", "co", "left"]


def test_a_stop_that_ends_the_sentence_stays_a_word():
    assert keys("He wrote to Elm Freight Inc.") == ["he", "wrote", "to", "elm", "freight", "inc", "."]


@pytest.mark.parametrize(("text", "key"), [("couldn ’ t", "couldn't"), ("Elm ' s", "elm's"), ("they ’ re", "they're")])
def test_an_apostrophe_with_stray_spaces_joins_its_word(text, key):
    (word,) = words(text)
    assert (word.key, word.text) == (key, text)


def test_a_quotation_mark_before_a_word_joins_nothing():
    assert keys("the word ’ storm") == ["the", "word", "'", "storm"]


def test_words_are_numbered_anew_and_keep_their_place():
    text = "Sgt. Ray didn ’ t stay"
    row = words(text)
    assert [word.index for word in row] == list(range(len(row)))
    assert all(text[word.start : word.end] == word.text for word in row)
