from __future__ import annotations

from tests.made import document
from tests.stages.claims.statements.test_speakers import entity

from rashomon.language.reading import Named, Reading, Said, Word
from rashomon.stages.claims import statements
from rashomon.stages.claims.statements import cast, heard

TEXT = "Ana Ruo met Bo Ray. The guest said it rained."
WORDS = ("Ana", "Ruo", "met", "Bo", "Ray", ".", "The", "guest", "said", "it", "rained", ".")


def reading(by):
    words, end = [], 0
    for number, form in enumerate(WORDS):
        start = TEXT.index(form, end)
        end = start + len(form)
        words.append(Word(start, end, form, "X", "X", "dep", number))
    said = Said((8, 9), ((6, 8),), ((9, 11),), by)
    names = (Named(0, 2, "person"), Named(3, 5, "person"))
    return Reading(words=tuple(words), sentences=((0, 6), (6, 12)), names=names, said=(said,))


def report():
    made = document(TEXT)
    return made, [entity(made, "Ana Ruo", "Ruo"), entity(made, "Bo Ray")]


def test_a_description_is_whom_the_pipeline_takes_it_for():
    made, people = report()
    assert [s.speaker for s in statements.find(made, people, reading((0, 2)))] == ["Ana Ruo"]
    assert [s.speaker for s in statements.find(made, people, reading((3, 5)))] == ["Bo Ray"]
    assert [s.speaker for s in statements.find(made, people, reading(None))] == [None]


def test_a_source_is_found_by_any_part_of_it_and_the_longest_mention_is_its_entity():
    made, people = report()
    found = heard.find(reading((0, 2)), cast.find(made, people).mentions)
    start = TEXT.index("The guest")
    for part in ((start, start + 9), (start + 4, start + 9), (start, start + 30)):
        assert found.of(*part) is people[0]
    assert found.of(0, 7) is None
    assert found.of(start + 9, start + 20) is None


def test_he_is_who_spoke_last_whomever_the_pipeline_takes_him_for():
    text = "Bo Ray met Al Dun. A guard said it rained. He said it froze."
    made = document(text)
    people = [entity(made, "Bo Ray"), entity(made, "Al Dun")]
    forms = text.replace(".", " .").split()
    words, end = [], 0
    for number, form in enumerate(forms):
        start = text.index(form, end)
        end = start + len(form)
        words.append(Word(start, end, form, "X", "X", "dep", number))
    guard, he = Said((8, 9), ((6, 8),), ((9, 11),)), Said((13, 14), ((12, 13),), ((14, 16),), (3, 5))
    names = (Named(0, 2, "person"), Named(3, 5, "person"))
    heard_so = Reading(words=tuple(words), sentences=((0, 6), (6, 12), (12, 17)), names=names, said=(guard, he))
    last = statements.find(made, people, heard_so)[-1]
    assert (last.source.quote, last.speaker, last.speaker_text) == ("He", None, "A guard")


def test_without_a_reading_nothing_is_heard():
    assert heard.find(None, ()).of(0, 100) is None
