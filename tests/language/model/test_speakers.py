from __future__ import annotations

import numpy as np
import pytest

from rashomon.language.model import introductions
from rashomon.language.model.speakers import AHEAD, FEATURES, NEAREST, Cast, Page, Source, features, near, speakers

TEXT = "Ana Oru met Bo Ray . She left"
NAMES = [(0, 7, "person"), (12, 18, "organization")]


def known(cast, words, places, first=99):
    """What the names are known by; the second sentence begins at the word `first`."""
    sentences = [int(at >= first) for at in range(len(words))]
    return introductions.of([word.casefold() for word in words], cast.keys, places, sentences)


def page(count=2):
    """As many names as asked for, each of two words with one between, on a line of its own after the first."""
    cast = Cast.of(TEXT, NAMES * (count // 2))
    firsts = np.arange(count) * 3
    lines = np.repeat(np.arange(count + 1), 3)
    return Page(cast, firsts, firsts + 2, lines, lines, known(cast, ["x"] * (3 * count), [(0, 2)] * count))


OF_TWO = introductions.Introductions(*({"oru": frozenset(), "ray": frozenset()},) * 2)


def source(*forms, first=6, content=()):
    return Source(forms, first, first + len(forms), content)


class Chooses:
    """A network that prefers the names it is told to, by their place in the row, the last being nobody."""

    def __init__(self, *scores):
        self.scores = np.array(scores, np.float32)
        self.asked = []

    def speakers(self, source, names, features):
        self.asked.append(features)
        return self.scores


def chosen(network, *sources):
    vectors = np.zeros((2, 4), np.float32), np.zeros((len(sources), 4), np.float32)
    return speakers(network, page(), sources, vectors)


def test_the_best_name_is_taken_and_nobody_where_that_is_likelier():
    assert chosen(Chooses(0, 3, 1), source("the", "clerk")) == [1]
    assert chosen(Chooses(0, 0, 1), source("the", "clerk")) == [None]
    assert chosen(Chooses(9, 0, 1), None) == [None]


def test_who_spoke_is_known_to_the_next_and_nobody_is_told_from_a_beginning():
    network = Chooses(3, 0, 0)
    chosen(network, source("Ana", "Oru"), source("the", "clerk"))
    assert network.asked[0][:, 39].all()
    assert network.asked[1][:, 30].tolist() == [1, 0, 0]
    assert not network.asked[1][:, 39].any()
    nobody = Chooses(0, 0, 9)
    chosen(nobody, source("Police"), source("the", "clerk"))
    assert nobody.asked[1][:, 38].all()


@pytest.mark.parametrize(("place", "first"), [(0, 0), (150, 50), (297, 99)])
def test_of_many_names_only_the_near_ones_are_asked(place, first):
    asked = near(page(100), source("She", first=place)).tolist()
    assert len(asked) <= NEAREST + AHEAD
    assert first - 1 <= max(asked) <= first + AHEAD
    assert min(asked) >= first - NEAREST


def test_features_say_where_a_name_stands_and_whether_the_pronoun_suits():
    made = features(page(), source("Bo", "Ray", first=3, content=((0, 2),)), np.array([0, 1]), [])
    assert made.shape == (3, FEATURES)
    assert made[:, 14].tolist() == [0, 1, 0]  # within the source
    assert made[:, 24].tolist() == [1, 0, 0]  # within what is said
    assert made[:, 12].tolist() == [0, 0, 1]  # nobody
    women = Cast.of("Maria Oru Bo Ray", [(0, 9, "person"), (10, 16, "person")])
    either = Page(women, np.array([0, 3]), np.array([2, 5]), np.zeros(9, int), np.zeros(9, int), OF_TWO)
    assert features(either, source("he"), np.array([0, 1]), [])[:2, 33].tolist() == [1, 0]


def test_a_description_is_known_by_what_stands_beside_a_name():
    words = "Gov. Ana Oru , 54 , left . Bo Ray of the Marn Health Agency stayed .".split()
    cast = Cast.of("Ana Oru Bo Ray Health", [(0, 7, "person"), (8, 14, "person"), (15, 21, "organization")])
    places = [(1, 3), (8, 10), (13, 14)]
    told = Page(cast, *np.array(places).T, np.zeros(19, int), np.zeros(19, int), known(cast, words, places, first=8))
    asked = np.array([0, 1, 2])
    governor = features(told, source("the", "governor", first=17), asked, [])
    assert governor[:3, 40:42].tolist() == [[1, 1], [0, 0], [0, 0]]
    assert features(told, source("the", "54-year-old"), asked, [])[:3, 40].tolist() == [1, 0, 0]
    agency = features(told, source("the", "health", "workers", first=16), asked, [])
    assert agency[:3, 43].tolist() == [0, 0, 1]
    assert agency[:3, 44].tolist() == [1, 1, 1]


def test_he_is_a_man_and_the_company_is_nobody():
    likes_the_first = Chooses(3, 0, 0)
    cast = Cast.of("Maria Oru Bo Ray", [(0, 9, "person"), (10, 16, "person")])
    either = Page(cast, np.array([0, 3]), np.array([2, 5]), np.zeros(9, int), np.zeros(9, int), OF_TWO)
    vectors = np.zeros((2, 4), np.float32), np.zeros((1, 4), np.float32)
    assert speakers(likes_the_first, either, [source("She")], vectors) == [0]
    assert speakers(likes_the_first, either, [source("He")], vectors) == [1]
    assert speakers(likes_the_first, either, [source("the", "company")], vectors) == [None]


def test_the_hospital_is_no_ministry():
    words = "The Health Ministry met .".split()
    cast = Cast.of("Health Ministry", [(0, 15, "organization")])
    told = Page(cast, np.array([1]), np.array([3]), np.zeros(9, int), np.zeros(9, int), known(cast, words, [(1, 3)]))
    vectors = np.zeros((1, 4), np.float32), np.zeros((1, 4), np.float32)
    assert speakers(Chooses(3, 0), told, [source("ministry", first=6)], vectors) == [0]
    assert speakers(Chooses(3, 0), told, [source("the", "ministry", first=6)], vectors) == [0]
    none_left = Chooses(0)
    assert speakers(none_left, told, [source("hospital", first=6)], vectors) == [None]
