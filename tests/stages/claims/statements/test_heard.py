from __future__ import annotations

import re

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


def heard_so(text, *said):
    """The report, and a reading of it in which these were heard: ranges of words of cue, source and content."""
    words, end = [], 0
    for number, form in enumerate(re.findall(r"\w+|[^\w\s]", text)):
        start = text.index(form, end)
        end = start + len(form)
        words.append(Word(start, end, form, "NOUN", "NN", "dep", number))
    return document(text), Reading(words=tuple(words), sentences=((0, len(words)),), names=(), said=said)


def test_another_source_that_was_heard_is_believed():
    text = 'UPDATE - Around noon Monday, Oru posted a note, saying: "I am well and at home now."'
    made, heard_of = heard_so(text, Said((11, 12), ((6, 7),), ((13, 22),)))
    assert [s.speaker_text for s in statements.find(made, (), heard_of)] == ["Oru"]


def test_whoever_stands_right_behind_the_verb_is_believed_before_what_was_heard():
    text = 'The likely result will be "foul water for all" by mills, argued the port.'
    made, heard_of = heard_so(text, Said((14, 15), ((12, 13),), ((0, 12),)))
    assert {s.speaker_text for s in statements.find(made, (), heard_of)} == {"the port"}


def test_whoever_stands_beside_a_participle_is_not_its_subject():
    text = 'The port wrote to the crew, saying: "It rained here all night long."'
    made, heard_of = heard_so(text, Said((7, 8), ((4, 6),), ((9, 17),)))
    assert {s.speaker_text for s in statements.find(made, (), heard_of)} == {"The port"}


def test_a_paper_that_only_reported_what_another_said_does_not_speak():
    text = 'The cook said: "It rained here all night," the Daily Oru reported.'
    own, papers = Said((2, 3), ((0, 2),), ((4, 12),)), Said((15, 16), ((12, 15),), ((4, 12),))
    made, heard_of = heard_so(text, own, papers)
    assert [s.speaker_text for s in statements.find(made, (), heard_of) if s.kind == "direct"] == ["The cook"]
