from dataclasses import replace

from tests.made import document

from rashomon.records import Entity
from rashomon.span import Span
from rashomon.stages import claims
from rashomon.stages.claims import named


def person(name, description, *reports):
    mentions = tuple(
        Span(document=r.id, start=r.text.index(name), end=r.text.index(name) + len(name), quote=name) for r in reports
    )
    return Entity(id=name, type="person", name=name, variants=(name,), description=description, mentions=mentions)


FIRST = document("Elm mayor Bo Ray said two men had died.", name="first")
SECOND = document("The mayor said three men had died.", name="second")


def test_sayings_and_counts_come_in_the_order_of_the_documents():
    sayings, counts, _ = claims.find([SECOND, FIRST], [])
    assert [s.span.document for s in sayings] == ["second", "first"]
    assert {c.span.document for c in counts} == {"first", "second"}


def test_a_role_that_only_one_person_of_the_set_holds_is_that_person_in_every_report_with_a_name_in_common():
    mayor, beside = person("Bo Ray", "Elm mayor", FIRST), document("The mayor of Elm said six had died.", name="third")
    elm = replace(person("Elm", None, FIRST, beside), type="place")
    sayings, _, _ = claims.find([FIRST, SECOND, beside], [mayor, elm])
    assert [s.speaker for s in sayings] == ["Bo Ray", None, "Bo Ray"]


def test_a_role_that_two_persons_hold_is_left_open():
    third = document("Ana Ruo left.", name="third")
    sayings, _, _ = claims.find([SECOND], [person("Bo Ray", "mayor", FIRST), person("Ana Ruo", "mayor", third)])
    assert [(s.speaker, s.speaker_text) for s in sayings] == [(None, "The mayor")]


def test_each_document_gets_the_entities_it_names_with_its_own_mentions_only():
    found = named.find([FIRST, SECOND], [person("Bo Ray", None, FIRST)])
    assert [len(e.mentions) for e in found["first"]] == [1]
    assert found["second"] == ()
