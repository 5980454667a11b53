from __future__ import annotations

from datetime import date

import numpy as np

from rashomon.stages.stories import vectors
from rashomon.stages.stories.terms import Family, Terms

NONE = Family()


def made(words: dict[str, float], names: dict[str, float] | None = None) -> vectors.Entries:
    return vectors.pack(Terms(Family(words), Family(names or {}), NONE, NONE, NONE, frozenset(), date(2014, 5, 6)))


def cosine(one: vectors.Entries, two: vectors.Entries, family: str = "words") -> float:
    lengths = np.stack([vectors.norms(one), vectors.norms(two)])
    found, _ = vectors.alike(one, two, np.array([len(two)]), lengths)
    return round(float(found[0, vectors.FAMILIES.index(family)]), 3)


def test_reports_are_alike_in_the_families_whose_terms_they_share() -> None:
    one, two = made({"ferry": 2, "orlanda": 1}, {"ana kell": 1}), made({"ferry": 2, "tamarin": 1}, {"ana kell": 2})
    assert cosine(one, one) == 1.0 and 0 < cosine(one, two) < 1
    assert cosine(one, two, "pairs") == 1.0 and cosine(one, two, "lead") == 0.0


def test_a_word_that_the_reports_near_by_have_tells_less_beside_them() -> None:
    one = made({"orlanda": 1, "tamarin": 1})
    near = np.repeat(made({"orlanda": 1})["key"], 40)
    general = dict(zip(one["key"].tolist(), vectors.in_general(one).tolist(), strict=True))
    beside = dict(zip(one["key"].tolist(), vectors.beside(one, near, 40).tolist(), strict=True))
    common, own = (vectors.key(0, word) for word in ("orlanda", "tamarin"))
    assert general[common] == general[own] and beside[common] < 0.5 * beside[own]


def test_the_terms_two_reports_share_are_told_with_their_part_of_the_cosine() -> None:
    one, two = made({"ferry": 2, "orlanda": 1}), made({"ferry": 2, "tamarin": 1})
    for each in (one, two):
        each["beside"] = vectors.in_general(each)
    shared = vectors.shared(one, two)
    assert shared.keys() == {vectors.key(0, "ferry")}
    assert round(sum(shared.values()), 2) == round(cosine(one, two), 2)
    assert vectors.alike(one, two, np.array([len(two)]))[0][0, 0] == np.float32(sum(shared.values()))


def test_nothing_is_like_an_empty_report() -> None:
    assert cosine(made({}), made({})) == 0.0
    assert cosine(made({}), made({"ferry": 1})) == 0.0 == cosine(made({"ferry": 1}), made({}))
    assert np.array_equal(vectors.beside(made({}), np.empty(0, np.uint32), 0), [])
