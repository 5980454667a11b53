from __future__ import annotations

from dataclasses import replace

from tests.made import copy, document, entity, family, saying, span, story

from rashomon.records import Document, Saying, Statement, Warning
from rashomon.stages.ledger import POLICIES, Reports, reconcile

WORDS = "We will not leave the valley until every house of the River Guard is searched"
A = document(f'"{WORDS}," the mayor said.', name="a", published="2031-05-02")
B = document(f'"{WORDS}", she said.', name="b", published="2031-05-03")
C = document('"We shall never quit the valley until every home of the River Guard is combed," she said.', name="c")
D = document('"We will not leave the valley," the mayor said.', name="d")
E = document('"We will not leave the valley until every house of the RG is searched," she said.', name="e")
SPUN = "We shall never quit the valley until every home of the River Guard is combed"
ALL = (A, B, C, D, E)


def heard(*sayings: Saying, entities: tuple = ()) -> tuple[tuple[Statement, ...], tuple[Warning, ...]]:
    known = Reports(documents=ALL, entities=entities, stories=(story(*ALL),), families=(family(A, B),), copies=())
    statements, _, warnings = reconcile(sayings, (), known, policy=POLICIES["range"])
    return statements, warnings


def test_one_utterance_in_several_reports_is_one_statement():
    statements, warnings = heard(saying(A, WORDS), saying(B, WORDS))
    assert [len(s.variants) for s in statements] == [2]
    assert warnings == ()


def test_changed_words_are_flagged_and_shown():
    (statement,), (warning,) = heard(saying(A, WORDS), saying(B, WORDS), saying(C, SPUN))
    altered = [v for v in statement.variants if v.altered]
    assert [v.document for v in altered] == ["c"]
    assert any("searched" in change.was for change in altered[0].changes)
    assert (warning.kind, warning.document, warning.evidence[0].quote) == ("quote_altered", "c", WORDS)


def test_a_cut_is_not_an_alteration():
    (statement,), warnings = heard(saying(A, WORDS), saying(D, "We will not leave the valley"))
    assert [v.altered for v in statement.variants] == [False, False]
    assert warnings == ()


CUT = document('"We will not leave the valley," the mayor said. "Every house is to be searched."', name="f")
APART = document(
    '"Every house is to be searched," she said. Rain fell. "We will not leave the valley," she said.', name="g"
)
FIRST, SECOND = "We will not leave the valley,", "Every house is to be searched."


def cut_in_two(report: Document, *parts: str) -> list[Saying]:
    cue = span(report, "said")
    return [saying(report, part, cue=cue) for part in parts]


def spoken(*sayings: Saying, reports: tuple[Document, ...]) -> list[list[tuple[str, bool]]]:
    known = Reports(documents=reports, entities=(), stories=(story(*reports),), families=(), copies=())
    return [
        [(v.quote, v.altered) for v in s.variants] for s in reconcile(sayings, (), known, policy=POLICIES["range"])[0]
    ]


def test_a_quotation_cut_in_two_by_its_cue_is_one_utterance():
    whole = spoken(*cut_in_two(CUT, FIRST, SECOND), reports=(CUT,))
    assert whole == [[(FIRST, False), (SECOND, False)]]


def test_each_part_of_a_cut_quotation_is_compared_with_that_part_elsewhere():
    told = [*cut_in_two(CUT, FIRST, SECOND), saying(D, "We will not leave the valley")]
    assert [len(one) for one in spoken(*told, reports=(CUT, D))] == [3]
    assert not any(altered for one in spoken(*told, reports=(CUT, D)) for _, altered in one)


def test_what_another_says_next_is_no_part_of_a_quotation():
    first, second = cut_in_two(CUT, FIRST, SECOND)
    assert len(spoken(first, replace(second, speaker="e2"), reports=(CUT,))) == 2


def test_what_a_report_has_in_two_places_is_two_utterances_everywhere():
    apart = [saying(APART, "Every house is to be searched,"), saying(APART, FIRST)]
    assert sorted(len(one) for one in spoken(*cut_in_two(CUT, FIRST, SECOND), *apart, reports=(CUT, APART))) == [2, 2]


def test_two_names_of_one_entity_are_house_style():
    said = (saying(A, WORDS), saying(B, WORDS), saying(E, WORDS.replace("River Guard", "RG")))
    assert heard(*said, entities=(entity("River Guard", "RG", key="e9"),))[1] == ()


def test_the_same_words_of_two_speakers_are_two_statements():
    assert len(heard(saying(A, WORDS, "e1"), saying(B, WORDS, "e2"))[0]) == 2


def test_statements_do_not_depend_on_the_order_of_the_sayings():
    said = [saying(A, WORDS), saying(C, SPUN), saying(D, "We will not leave the valley"), saying(B, WORDS)]
    assert heard(*said) == heard(*said[::-1])


def test_a_statement_has_the_origins_that_heard_it():
    """A and B are one text; D heard the mayor too. A quotation two reports share binds them only by prose around it."""
    (statement,), _ = heard(saying(A, WORDS), saying(B, WORDS), saying(D, "We will not leave the valley"))
    assert [(v.document, v.support, v.origin) for v in statement.variants] == [
        ("a", "origin", 0), ("b", "copied", 0), ("d", "origin", 1),
    ]  # fmt: skip
    assert statement.origins == 2


def test_a_shared_quotation_alone_makes_no_copy_of_a_statement():
    cut = "We will not leave the valley"
    for sharing, origins in (("prose", 1), ("quotation", 2), ("statement", 2)):
        shared = replace(copy(A, D, cut), sharing=sharing)
        known = Reports(documents=ALL, entities=(), stories=(story(*ALL),), families=(), copies=(shared,))
        (statement,), _, _ = reconcile((saying(A, cut), saying(D, cut)), (), known, policy=POLICIES["range"])
        assert statement.origins == origins


REPORTED = (
    "the raiders drove a grey van into the shop at noon and took watches worth 40,000 crowns",
    "the raiders drove a grey van into the shop at noon and took watches worth 40,000 crowns",
    "the raiders drove a stolen tractor into the shop at noon and took watches worth 40,000 crowns",
)


def reported(*texts: str) -> list[bool]:
    reports = [document(f"The mayor said {text}.", name=f"r{at}") for at, text in enumerate(texts)]
    known = Reports(documents=reports, entities=(), stories=(story(*reports),), families=(), copies=())
    said = [saying(report, text, kind="indirect") for report, text in zip(reports, texts, strict=True)]
    statements, _, _ = reconcile(said, (), known, policy=POLICIES["range"])
    return [v.altered for s in statements for v in sorted(s.variants, key=lambda v: v.document)]


def test_reported_speech_is_altered_where_several_agree_on_other_words():
    assert reported(*REPORTED) == [False, False, True]
    assert reported(*REPORTED[1:]) == [False, False]


def test_each_paper_has_its_own_way_to_say_a_day():
    assert reported(*REPORTED[:2], REPORTED[0].replace("at noon", "today")) == [False, False, True]
    days = [text.replace("at noon", "on Monday") for text in REPORTED[:2]]
    assert reported(*days, days[0].replace("on Monday", "today")) == [False, False, False]


def test_speech_put_together_from_several_places_is_known_by_its_opening():
    opening = "The gates of the upper valley were locked before the snow began."
    long = (
        f"{opening} Nobody had told the shepherds that the keys were kept in the town hall, and they waited all night."
    )
    joined = f"{opening} We have asked the court to open the cellar and to hear the miller on Friday."
    a, b = (document(f'"{text}" she said.', name=name) for name, text in (("f", long), ("g", joined)))
    known = Reports(documents=(a, b), entities=(), stories=(story(a, b),), families=(), copies=())
    statements, _, _ = reconcile((saying(a, long), saying(b, joined)), (), known, policy=POLICIES["range"])
    assert [[v.altered for v in s.variants] for s in statements] == [[False, True]]
