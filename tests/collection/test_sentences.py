from dataclasses import replace

import pytest
import spacy
from tests.collection.reports import LATER, SEEN, report, several, shown

from rashomon.collection import Collection
from rashomon.collection.sentences import Sentences
from rashomon.config import Settings
from rashomon.language.model import pipeline
from rashomon.store import derived

TEXTS = {"d1": "Ana Oru left. She ran.", "d2": "Rain fell on Tarsk."}


class Counted:
    """A pipeline that says what it had to read."""

    def __init__(self, model="one"):
        self.model, self.read = model, []

    def several(self, texts):
        self.read += sorted(texts)
        return pipeline().several(texts)


def _read(store, model="one", **texts):
    counted = Counted(model)
    reader = Sentences(store, counted)
    found = reader.several(TEXTS | texts)
    assert found == pipeline().several(TEXTS | texts)
    with store.writing() as connection:
        derived.put_sentences(connection, reader.fresh)
    return counted.read


def test_a_text_is_read_again_only_where_it_or_the_pipeline_is_another(store):
    assert _read(store) == ["d1", "d2"]
    assert _read(store) == []
    assert _read(store, d1="Ana Oru came.") == ["d1"]
    assert _read(store, d1="Ana Oru came.", d3="") == ["d3"]
    assert _read(store, "two") == ["d1", "d2"]
    assert _read(store, "two") == []


@pytest.mark.parametrize("change", ["made = 'x'", "row = (select row from sentences where document = 'd1')", "sum = 0"])
def test_what_is_damaged_is_read_again(store, change):
    _read(store)
    with store.writing() as connection:
        connection.exec_driver_sql(f"update sentences set {change} where document = 'd2'")
    assert "d2" in _read(store)
    assert _read(store) == []


def test_what_was_read_anew_is_known_before_it_is_kept(store):
    counted = Counted()
    reader = Sentences(store, counted)
    assert reader.several(TEXTS) == reader.several(TEXTS)
    assert counted.read == ["d1", "d2"]


def _kept(collection):
    with collection._store.reading() as connection:
        rows = connection.exec_driver_sql("select document from sentences").scalars().all()
        return set(rows), {one.document for one in derived.everywhere(connection)}


@pytest.mark.parametrize("other", [False, True])
def test_a_story_that_grows_is_told_as_if_all_of_it_were_read(where, tmp_path, other):
    with Collection(where, settings=_rulers(tmp_path / "other", "Ruo") if other else None) as made:
        for one in several(1):
            made.add([one], seen=SEEN)
        kept, there = _kept(made)
        assert kept == there
        assert made.rebuild()
        assert _kept(made) == (kept, there)


def test_what_is_shown_no_more_is_let_go_of(tmp_path):
    with Collection(tmp_path / "store.db") as made:
        made.add(several(1), seen=SEEN)
        made.add(
            [report(0, data=b"The dam at Ruo broke before dawn. It took 17 people, a river guard said.")], seen=LATER
        )
        kept, there = _kept(made)
        assert kept == there
        assert len(kept) == 3
        made.before(made.stories()[0].id, SEEN)
        assert _kept(made) == (kept, there)


def test_what_is_read_anew_and_says_the_same_keeps_its_sentences(tmp_path):
    with Collection(tmp_path / "store.db") as made:
        made.add(several(1), seen=LATER)
        kept, there = _kept(made)
        made.add(several(1), seen=SEEN, claims=False)  # met earlier: its date is weighed anew
        assert _kept(made) == (kept, there)


def _rulers(folder, place):
    """A pipeline of the same name and version, which knows one place."""
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "GPE", "pattern": place}])
    nlp.to_disk(folder)
    return replace(Settings(), pipeline=str(folder))


def test_another_pipeline_of_the_same_name_makes_all_anew(tmp_path):
    one, other = _rulers(tmp_path / "one", "Vessa"), _rulers(tmp_path / "other", "Ruo")
    with Collection(tmp_path / "usual.db", settings=other) as made:
        made.add(several(1), seen=SEEN)
        usual = shown(made)
    with Collection(tmp_path / "store.db", settings=one) as made:
        made.add(several(1), seen=SEEN)
        assert shown(made) != usual
    with Collection(tmp_path / "store.db", settings=other) as made:
        assert shown(made) == usual
