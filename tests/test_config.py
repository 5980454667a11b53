from __future__ import annotations

from pathlib import Path

import pytest

from rashomon.config import Reading, Settings, load
from rashomon.config import told as told_of
from rashomon.errors import BadConfiguration


def written(folder: Path, text: str) -> Path:
    file = folder / "rashomon.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_without_anything_the_defaults_hold():
    assert load(None, {}) == Settings()


def test_a_file_sets_what_it_names(tmp_path: Path):
    file = written(tmp_path, 'policy = "best"\nworkers = 4\n[reading]\nmegabytes = 5\n')
    assert load(file, {}) == Settings(policy="best", workers=4, reading=Reading(megabytes=5))


@pytest.mark.parametrize("text", ["workers = 0", "worker = 3", "[reading]\nmb = 5", "policy = "])
def test_what_cannot_be_used_is_named(tmp_path: Path, text: str):
    with pytest.raises(BadConfiguration, match=r"worker|reading.mb|cannot read"):
        load(written(tmp_path, text), {})


def test_a_bad_environment_is_named():
    with pytest.raises(BadConfiguration, match="RASHOMON_WORKERS is 'many'"):
        load(None, {"RASHOMON_WORKERS": "many"})


def test_the_environment_names_the_pipeline_before_the_file_and_an_empty_name_is_ours(tmp_path: Path):
    file = written(tmp_path, 'pipeline = "en_core_web_sm"\n')
    assert load(file, {}).pipeline == "en_core_web_sm"
    assert load(file, {"RASHOMON_PIPELINE": "other"}).pipeline == "other"
    assert load(file, {"RASHOMON_PIPELINE": ""}).pipeline is None


def test_outlets_of_one_publisher_are_listed_in_groups(tmp_path: Path):
    file = written(tmp_path, '[copies]\npublishers = [["Gull", "gull.example"], ["Tern", "Evening Tern"]]\n')
    assert load(file, {}).copies.publishers == (("Gull", "gull.example"), ("Tern", "Evening Tern"))


@pytest.mark.parametrize("value", ['"Gull"', '["Gull", "Tern"]', '[["Gull", 3]]', "[[]]", '[[" "]]'])
def test_groups_that_are_none_are_answered_with_an_example(tmp_path: Path, value: str):
    with pytest.raises(BadConfiguration, match=r'\[\["Morning Post", "Evening Post"\]\]'):
        load(written(tmp_path, f"[copies]\npublishers = {value}\n"), {})


def test_a_section_given_as_a_value_is_named(tmp_path: Path):
    with pytest.raises(BadConfiguration, match=r"write .copies. above"):
        load(written(tmp_path, "copies = 3\n"), {})


def test_what_set_each_setting_is_told(tmp_path: Path):
    file = tmp_path / "rashomon.toml"
    file.write_text('workers = 3\n[store]\nwhere = "news.db"\n', encoding="utf-8")
    told = {row.name: (row.value, row.origin) for row in told_of(file, {"RASHOMON_STORE": "other.db"})}
    assert told["workers"] == (3, str(file))
    assert told["store.where"] == ("other.db", "environment (RASHOMON_STORE)")
    assert told["policy"] == ("range", "default")
