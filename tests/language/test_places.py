"""Where named places are."""

from __future__ import annotations

from rashomon.language.places import country_of, known, state_named


def test_a_country_comes_before_cities_of_its_name_and_says_so():
    first = known("Jordan")[0]
    assert (first.country, first.place.precision) == ("JO", "country")


def test_of_cities_of_one_name_the_largest_comes_first():
    sites = known("Valencia")
    assert len({site.country for site in sites}) > 1
    assert list(sites) == sorted(sites, key=lambda site: -site.population)


def test_a_name_that_is_no_place_is_left_out():
    assert known("Orvandel Quux") == known("") == ()


def test_nationalities_capitals_and_short_names_point_to_a_country():
    assert {country_of(word) for word in ("Peruvian", "Lima", "Peru")} == {"PE"}
    assert country_of("UK") == country_of("Britain") == "GB"
    assert country_of("Kurdish") is None


def test_states_are_known_by_name():
    assert state_named("ohio") == "OH"
    assert state_named("ruo") is None
