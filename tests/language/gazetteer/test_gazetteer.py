"""The gazetteer: its search, its rows, and names however they are divided."""

from __future__ import annotations

import pytest

from rashomon.language.gazetteer import NAMES, countries, find, folder, making


@pytest.mark.parametrize("name", ["Deir Ezzor", "Deir al-Zor", "Deir Az Zor", "Deir el-Zour", "Dayr az Zawr"])
def test_a_town_is_found_under_its_spellings(name: str):
    assert {site.country for site in find(name)} == {"SY"}


def test_a_name_of_none_and_an_empty_one_have_no_places():
    assert find("Orvandel Quux") == find("") == find("the") == ()


def test_the_most_populous_place_comes_first_and_divisions_are_there():
    sites = find("Georgia")
    assert {(site.country, site.place.precision) for site in sites} >= {("US", "region"), ("GE", "country")}
    assert [site.population for site in sites] == sorted((site.population for site in sites), reverse=True)


def test_the_search_finds_the_first_the_last_and_every_thousandth_name():
    lines = (folder() / NAMES).read_bytes().splitlines()
    spelt = [line.split(b"\t")[0] for line in lines]
    assert spelt == sorted(spelt)
    tried = [name.decode() for name in (spelt[0], spelt[-1], *spelt[::9973]) if name.isalpha()]
    assert all(find(name) or len(name) < 5 for name in tried)


def test_countries_have_their_codes():
    kenya = countries()["KE"]
    assert (kenya.name, kenya.iso3, kenya.number, kenya.capital) == ("Kenya", "KEN", 404, "Nairobi")


def test_tables_that_are_there_are_not_made_again(tmp_path, monkeypatch):
    (tmp_path / "kept").mkdir()
    monkeypatch.setattr(making, "make", lambda folder: pytest.fail(f"made again in {folder}"))
    assert making.made(tmp_path / "kept") == tmp_path / "kept"


def test_tables_are_made_elsewhere_where_nothing_may_be_kept(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setattr(making, "make", lambda folder: (folder / NAMES).write_text("made"))
    assert (making.made(tmp_path / "file" / "gazetteer") / NAMES).read_text() == "made"
    assert (making.made(tmp_path / "new" / "gazetteer") / NAMES).read_text() == "made"
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["gazetteer"]
