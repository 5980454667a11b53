"""Whole reports: which statements are found, their kind, their words, and what they are credited to."""

import pytest
from tests.made import document

from rashomon.stages.claims import statements


def said(text):
    return [(s.kind, s.speaker_text, s.span.quote) for s in statements.find(document(text), ())]


DIRECT = [
    ('"The dam held," the mayor said.', "the mayor", "The dam held,"),
    ('"The dam held", said Dina Ruo, 44, a clerk.', "Dina Ruo, 44, a clerk", "The dam held"),
    ('The mayor said: "The dam held."', "The mayor", "The dam held."),
    ('"Where is the boat?" a wet sailor shouted.', "a wet sailor", "Where is the boat?"),
    ('"Go!" Ruo shouted.', "Ruo", "Go!"),
    ("‘The dam held,’ Ana Ruo told the Elm Post on Friday.", "Ana Ruo", "The dam held,"),
    ('"The dam held," the mayor was quoted by Elm Radio as saying.', "the mayor", "The dam held,"),
    ('"The dam held," Bo Ray, head of the port in Elm', "Bo Ray, head of the port in Elm", "The dam held,"),
    ('"The dam held.\n\nWe all prayed, " one woman told a reporter.', "one woman", "The dam held.\n\nWe all prayed,"),
    ('"The dam held," said Ana Ruo, owner of a shop that has been flooded.', "Ana Ruo, owner of a shop",
     "The dam held,"),
    ('"The dam held," said one leaflet handed out there.', "one leaflet handed out there", "The dam held,"),
    ('"The dam held," a local baker told The Elm Post.', "a local baker", "The dam held,"),
    ('"The dam held," Bo Ray, 18, said as the crowd moved past him.', "Bo Ray, 18", "The dam held,"),
    ('Ruo was blunt: "The dam held."', "Ruo", "The dam held."),
    ('The judge had advice for whoever meets Ruo: "The dam held."', "The judge", "The dam held."),
    ('The judge had advice for whoever meets Ruo:\n\n"The dam held."', "The judge", "The dam held."),
    ('"The dam held," among the women stated.', "the women", "The dam held,"),
    ('"The dam held," Bo Ray said to cheers.', "Bo Ray", "The dam held,"),
    ('"The dam held," Elm Radio quoted clerk Bo Ray as saying.', "clerk Bo Ray", "The dam held,"),
    ('Marchers chanted "Give it back".', "Marchers", "Give it back"),
    ('A banner read: "Dam them".', "A banner", "Dam them"),
    ('"The dam held," Bo Ray fumed on a blog.', "Bo Ray", "The dam held,"),
    ("\"We couldn ’ t see it,\" said Sgt. Bo Ray of the Elm Fire Dept.", "Sgt. Bo Ray of the Elm Fire Dept",
     "We couldn ’ t see it,"),
    ('"The dam held," said Sgt.\n\nBo Ray at noon.', "Sgt.\n\nBo Ray", "The dam held,"),
    ('"The dam held." ― Ana Ruo', "Ana Ruo", "The dam held."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker", "words"), DIRECT)
def test_a_quotation_with_its_cue_is_a_direct_statement(text, speaker, words):
    assert said(text) == [("direct", speaker, words)]


def test_each_half_of_an_interrupted_quotation_is_a_statement():
    assert said('"We won," said Ana Ruo, "and we deserved it."') == [
        ("direct", "Ana Ruo", "We won,"),
        ("direct", "Ana Ruo", "and we deserved it."),
    ]


def test_a_quotation_in_the_next_paragraph_goes_on_with_the_same_speaker():
    text = '"The dam held," said Ana Ruo.\n\n"We were lucky that it was dry all week."'
    assert said(text)[1] == ("direct", "Ana Ruo", "We were lucky that it was dry all week.")


def test_a_short_quotation_goes_on_with_the_speaker_of_the_paragraph_before():
    text = '"The dam held," said Ana Ruo.\n\n"We were lucky."'
    assert said(text)[1] == ("direct", "Ana Ruo", "We were lucky.")


def test_words_quoted_in_what_somebody_recounts_are_of_those_who_said_them():
    text = '"Get down," the guards said when it began, according to the Elm Post.'
    assert said(text)[-1] == ("direct", "the guards", "Get down,")
    text = 'Bo Ray heard a guard yell, "Who goes there?"'
    assert said(text)[-1] == ("direct", "a guard", "Who goes there?")


def test_words_in_what_others_want_are_of_the_one_who_tells_it():
    text = 'The families asked for "complete silence," clerk Bo Ray said.'
    assert said(text)[-1] == ("mixed", "clerk Bo Ray", "complete silence,")


def test_a_quotation_just_before_the_source_is_of_that_source():
    text = 'After he "climbed the wall and kept on shouting at us," guards say the gate was shut.'
    assert ("mixed", "guards", "climbed the wall and kept on shouting at us,") in said(text)


def test_a_short_cry_in_a_reported_clause_is_direct():
    assert ("direct", "the driver", "Don ’ t stop!") in said("When the driver yelled, “ Don ’ t stop! ” we all ran.")


def test_quoted_wording_in_small_letters_is_no_term():
    assert ("mixed", "The mayor", "with both eyes shut") in said(
        'The mayor said he took the job "with both eyes shut" then.'
    )


def test_a_heading_with_a_cue_and_a_colon_names_the_one_who_says_it():
    from dataclasses import replace

    report = document("Storm at sea: ferry sank in an hour, says sailor")
    headed = replace(report, blocks=tuple(replace(block, role="title") for block in report.blocks))
    assert [s.speaker_text for s in statements.find(headed, ())] == ["sailor"]


def test_a_cue_that_ends_in_a_colon_is_answered_by_the_next_paragraph():
    assert said('The mayor added:\n\n"Never again."') == [("direct", "The mayor", "Never again.")]


def test_a_far_quotation_without_a_cue_has_no_speaker_but_a_reason():
    text = '"It held," Ana Ruo said.\n\nRain.\n\nWind.\n\nHail.\n\nSnow.\n\n"Nobody came to help us that day."'
    last = statements.find(document(text), ())[-1]
    assert (last.kind, last.speaker, last.speaker_text) == ("direct", None, None)
    assert last.reason


@pytest.mark.parametrize(
    "text",
    [
        'The so-called "peace garden" was closed.',
        'They sank a "ghost ship" in May.',
        'The trawler "Silver Gull 9" sank.',
        "The ferry, the 'Elm Star', sank.",
    ],
)
def test_terms_and_names_in_quotation_marks_are_no_statements(text):
    assert said(text) == []


def test_quoted_words_in_a_reported_clause_are_mixed_beside_the_clause():
    text = 'The mayor said it was "too early to count" the dead.'
    assert said(text) == [
        ("mixed", "The mayor", 'it was "too early to count" the dead'),
        ("mixed", "The mayor", "too early to count"),
    ]


def test_words_quoted_again_are_one_statement_at_their_first_place_credited_where_they_are():
    text = '"We will all be back"\n\n"We will all be back," said Ana Ruo.'
    (found,) = statements.find(document(text), ())
    assert (found.span.start, found.speaker_text, found.cue.quote) == (1, "Ana Ruo", "said")


def test_source_and_cue_point_to_their_words():
    (found,) = statements.find(document("The flood, Bo Ray later insisted, was over in a day."), ())[:1]
    assert (found.source.quote, found.cue.quote) == ("Bo Ray", "later insisted")


def test_words_pulled_out_are_of_the_one_who_is_named_beside_them():
    text = 'The mayor said it rained.\n\n"We were robbed of all our boats."\n\n"We were robbed of all our boats," '
    assert ("direct", "Ruo", "We were robbed of all our boats.") in said(text + "said Ruo.")


def test_the_day_of_saying_is_resolved_against_the_day_of_the_report():
    report = document("The mayor said on Tuesday that the dam had held.", published="2031-03-06")
    (found,) = statements.find(report, ())
    assert found.said.date == "2031-03-04"


def test_furniture_and_comments_are_not_read():
    from dataclasses import replace

    report = document('"It held," the mayor said.')
    outside = replace(report, blocks=tuple(replace(block, role="comment") for block in report.blocks))
    assert statements.find(outside, ()) == ()


def test_words_after_somebody_spoke_up_are_theirs():
    text = '"The dam held," said Ana Ruo.\n\nClerk Bo Ray disagreed.\n\n"It broke in three places that night."'
    assert said(text)[1] == ("direct", "Clerk Bo Ray", "It broke in three places that night.")


def test_a_paragraph_in_the_first_person_after_a_colon_is_what_was_said():
    text = "The mayor spoke of the dam in a briefing:\n\nWe're glad it held. It rained a lot.\n\nWe left the town."
    assert said(text)[1:] == [
        ("indirect", "The mayor", "We're glad it held."),
        ("indirect", "The mayor", "It rained a lot."),
    ]


def test_a_noun_behind_the_cue_does_not_speak():
    text = '"The dam held," Ruo said in opening remarks. "It will hold for years."'
    assert {speaker for _, speaker, _ in said(text)} == {"Ruo"}


def test_a_letter_speaks_for_whoever_wrote_it():
    text = 'In a letter read in court, the widow, Jana Orr, told of her loss.\n\n"You took it all," the letter read.'
    assert ("direct", "the widow, Jana Orr", "You took it all,") in said(text)


TESTIMONY = [
    ("The nurse described her son screaming, “I fell.”", "her son"),
    ("Clerk Bo Ray telling the crew, “It rained.”", "Clerk Bo Ray"),
    ("King gave a reason, saying, “It rained.”", "King"),
    ("“It rained,” testified Bo Ray.", "Bo Ray"),
    ("Ana Ruo/Port Director: “It rained.”", "Ana Ruo/Port Director"),
    ("They have a letter of apology that he wrote to us that reads, “It rained.”",
     "a letter of apology"),
    ("A clerk hurt in a fire on Elm Street last year said, “It rained.”",
     "A clerk hurt in a fire on Elm Street last year"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), TESTIMONY)
def test_who_speaks_in_a_testimony_or_a_writing(text, speaker):
    assert [who for kind, who, _ in said(text) if kind == "direct"] == [speaker]


def test_a_relative_clause_about_who_spoke_has_the_source_behind_it():
    assert ("indirect", "the Elm Post", "who fell down there") in said(
        "“It rained,” said Ana Ruo, who fell down there according to the Elm Post."
    )


def test_the_title_of_a_work_is_no_speech():
    for text in (
        'Ruo wrote in his book, "A Long Way Home."',
        'In his memoir, "A Long Way Home," Ruo wrote that it rained.',
    ):
        assert [kind for kind, _, _ in said(text) if kind != "indirect"] == []
    assert [kind for kind, _, _ in said('Ruo said in his book, "It is a long way home."')] == ["direct"]


def test_what_is_said_of_an_idea_is_of_the_one_before_the_cue():
    assert said("Ana Ruo, a clerk, said the idea that it rained was absurd.") == [
        ("indirect", "Ana Ruo, a clerk", "the idea that it rained was absurd")
    ]


def test_what_a_relative_clause_refuses_does_not_part_a_quotation_from_its_cue():
    text = '"The dam held," a clerk who refused to give her name told the Elm Post.'
    assert ("direct", "a clerk", "The dam held,") in said(text)


def test_words_in_the_next_line_are_of_who_was_quoted_last():
    text = '"The dam held," said Ana Ruo.\n\nThe flood "was over before anybody had seen it come."'
    assert ("mixed", "Ana Ruo", "was over before anybody had seen it come.") in said(text)


def test_an_issued_statement_is_followed_by_its_words():
    text = 'Elm Port has issued an update to its clients.\n\n"The dam held for the whole of last night."'
    assert said(text) == [("direct", "Elm Port", "The dam held for the whole of last night.")]


def test_phrases_that_judge_are_wording_and_names_of_things_are_none():
    assert ("mixed", "The judge", "shameful muddle") in said('The judge found that it was a "shameful muddle".')
    assert ("mixed", "police", "possibly deliberate") in said('It is treated as "possibly deliberate", police said.')
    assert "peace garden" not in [
        words for _, _, words in said('The so-called "peace garden" was closed, police said.')
    ]
