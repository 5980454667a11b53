"""Single sentences: source, cue and content of indirect speech."""

import pytest

from rashomon.language.phrases import words
from rashomon.stages.claims.statements import attributions


def read(text, heading=False):
    row = words(text)

    def of(piece):
        return text[row[piece[0]].start : row[piece[1] - 1].end]

    return [
        (of(a.source), of((a.cue.start, a.cue.end)), [of(content) for content in a.contents])
        for a in attributions.find(row, heading=heading)
    ]


CASES = [
    ("The mayor said that the dam held.", "The mayor", "said", "the dam held"),
    ("On Monday, the mayor said 600 people had fled.", "the mayor", "said", "600 people had fled"),
    ("The dam held, the mayor has also said.", "the mayor", "has also said", "The dam held"),
    ("The dam held, said Bo Ray, who lives there.", "Bo Ray, who lives there", "said", "The dam held"),
    ("Ana Ruo, head of the union, a body of miners, said the pit was safe.",
     "Ana Ruo, head of the union, a body of miners", "said", "the pit was safe"),
    ("The head of the port, Bo Ray, told Elm Radio three ferries had sunk.", "The head of the port, Bo Ray", "told",
     "three ferries had sunk"),
    ("Bo Ray told reporters travelling with him on Monday that it rained.", "Bo Ray", "told", "it rained"),
    ("Three died, according to the coroner, who saw them.", "the coroner, who saw them", "according to", "Three died"),
    ("According to the Elm Post, a daily, three men died.", "the Elm Post, a daily", "According to", "three men died"),
    ("Elm Radio quoted the mayor, Ana Ruo, as saying the dam held.", "the mayor, Ana Ruo", "as saying", "the dam held"),
    ("The ministry put the toll at 12.", "The ministry", "put", "the toll at 12"),
    ("Ana Ruo – the party's head – told supporters it was over.", "Ana Ruo – the party's head", "told", "it was over"),
    ("The group, which is small, claimed responsibility for the raid.", "The group, which is small", "claimed",
     "responsibility for the raid"),
    ("On Monday Ana Ruo, a clerk, said it was over.", "Ana Ruo, a clerk", "said", "it was over"),
    ("Police say he fell.", "Police", "say", "he fell"),
    ("The navy in May said it had sunk a boat.", "The navy", "said", "it had sunk a boat"),
    ("The judge denied the request.", "The judge", "denied", "the request"),
    ("The club refused to comment.", "The club", "refused", "to comment"),
    ("Union leaders called for a strike.", "Union leaders", "called", "for a strike"),
    ("As the mayor put it, the town is finished.", "the mayor", "put", "the town is finished"),
    ("Lt. Ana Ruo of the Elm Fire Dept. said it burned.", "Lt. Ana Ruo of the Elm Fire Dept.", "said", "it burned"),
    ("Sen. Ana Ruo (I-Elm) said it burned.", "Sen. Ana Ruo (I-Elm)", "said", "it burned"),
    ("Ana (Nan) Ruo says it burned.", "Ana (Nan) Ruo", "says", "it burned"),
    ("Jo Kelly told Elm Radio it burned.", "Jo Kelly", "told", "it burned"),
    ("Kelly said it burned.", "Kelly", "said", "it burned"),
    ("And on Monday, Bo Ray, head of the port, said it burned.", "Bo Ray, head of the port", "said", "it burned"),
    ("Bo Ray, meanwhile, said it burned.", "Bo Ray", "said", "it burned"),
    ("Bo Ray, based in Elmouth, said it burned.", "Bo Ray, based in Elmouth", "said", "it burned"),
    ("Ana Ruo, who quit because of the noise, said it burned.", "Ana Ruo, who quit because of the noise", "said",
     "it burned"),
    ("The guard who opened the gate says it burned.", "The guard who opened the gate", "says", "it burned"),
    ("Local fishermen said it burned.", "Local fishermen", "said", "it burned"),
    ("March walkers said it burned.", "March walkers", "said", "it burned"),
    ("Not everyone said it burned.", "Not everyone", "said", "it burned"),
    ("Ana Ruo and Bo Ray say it burned.", "Ana Ruo and Bo Ray", "say", "it burned"),
    ("Sources close to the mayor say he left.", "Sources close to the mayor", "say", "he left"),
    ("Bo Ray pointed out that it burned.", "Bo Ray", "pointed out", "it burned"),
    ("Bo Ray spoke of a long war.", "Bo Ray", "spoke of", "a long war"),
    ("The mayor has pledged to rebuild, defying the port.", "The mayor", "has pledged", "to rebuild"),
    ("The mayor told residents to leave.", "The mayor", "told", "to leave"),
    ("The mayor called the plan a failure.", "The mayor", "called", "the plan a failure"),
    ("Police named him as Bo Ray.", "Police", "named", "him as Bo Ray"),
    ("A poll showed a wide lead for Ruo.", "A poll", "showed", "a wide lead for Ruo"),
    ("Ships turned back, with surveys showing that ice had formed.", "surveys", "showing", "ice had formed"),
    ("He left before saying that it burned.", "He", "saying", "it burned"),
    ("The mayor was calm, saying workers need more help.", "The mayor", "saying", "workers need more help"),
    ("They doubt police claims that he ran.", "police", "claims", "he ran"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "cue", "content"), CASES)
def test_a_sentence_with_one_cue(text, source, cue, content):
    assert read(text) == [(source, cue, [content])]


def test_clauses_with_a_source_each_are_kept_apart():
    assert read("Ruo said 600 fled overnight and the Elm Watch said another 50 left.") == [
        ("Ruo", "said", ["600 fled overnight"]),
        ("the Elm Watch", "said", ["another 50 left"]),
    ]


def test_a_participle_goes_on_with_the_source_before():
    assert read("The mayor said it rained, adding that two had died.") == [
        ("The mayor", "said", ["it rained"]),
        ("The mayor", "adding", ["two had died"]),
    ]


def test_a_second_verb_goes_on_with_the_source_before():
    assert read("The mayor warned that rain was near and urged residents to leave.") == [
        ("The mayor", "warned", ["rain was near"]),
        ("The mayor", "urged", ["residents to leave"]),
    ]


def test_a_report_within_a_report_is_found_in_both():
    assert read("The radio reports that the mayor said it rained.") == [
        ("The radio", "reports", ["the mayor said it rained"]),
        ("the mayor", "said", ["it rained"]),
    ]


def test_an_interrupted_clause_has_two_halves():
    assert read("The flood, Bo Ray insisted, was over in a day.") == [
        ("Bo Ray", "insisted", ["The flood", "was over in a day"])
    ]


@pytest.mark.parametrize(
    "text",
    ["The report was long.", "Their claim failed.", "The court-ordered sale began.", "People accused of theft fled.",
     "Goods estimated to be worth a million sank.", "He put out a fire at 9.", "The proposed cuts hurt.",
     "She called an ambulance.", "He named the boat.", "Men said to be armed fled."],
)  # fmt: skip
def test_nouns_adjectives_and_short_passives_are_no_cues(text):
    assert read(text) == []


def test_a_heading_names_its_source_before_or_after_a_colon():
    assert read("Coastguard: ferry sank in an hour", heading=True) == [("Coastguard", ":", ["ferry sank in an hour"])]
    assert read("Ferry sank in an hour: coastguard", heading=True) == [("coastguard", ":", ["Ferry sank in an hour"])]
    assert read("Video: ferry sank in an hour", heading=True) == []
    assert read("Ana Ruo case: ferry sank in an hour", heading=True) == []
    assert read("One thing: ferry sank in an hour") == []


def test_a_noun_of_saying_has_whom_it_comes_from():
    assert read("This follows warnings from the port that ice had formed.") == [
        ("the port", "warnings", ["ice had formed"])
    ]


def test_who_speaks_is_not_the_subject_of_what_a_participle_reports():
    assert read("The mayor left, saying the port needs help.") == [("The mayor", "saying", ["the port needs help"])]


def test_the_outer_clause_goes_on_after_a_relative_clause_with_a_cue():
    assert read("A sailor who claims he saw the fall of Bo Ray says it rained.") == [
        ("who", "claims", ["he saw the fall of Bo Ray says it rained"]),
        ("A sailor who claims he saw the fall of Bo Ray", "says", ["it rained"]),
    ]


def test_an_article_alone_is_no_source():
    assert read("The said that it rained.") == []


def test_a_noise_before_somebody_cried_is_not_who_cried():
    assert read("She heard a shot before her son cried out that it rained.")[1][:2] == ("her son", "cried out")


def test_prosecutors_charge_a_deed_but_police_charge_a_person():
    assert read("The sailor sank the boat, prosecutors charge.") == [
        ("prosecutors", "charge", ["The sailor sank the boat"])
    ]
    assert read("Police charged Ana Ruo after she fled the town.") == []


def test_when_something_was_said_is_not_what_was_said():
    assert read("The boat had sunk, Ruo said when the court sat again.") == [("Ruo", "said", ["The boat had sunk"])]
    assert all(not contents for _, _, contents in read("Ruo was crying as she spoke."))


@pytest.mark.parametrize("text", ["Men left, answering questions such as “where”.", "He saw a letter read in court."])
def test_answered_questions_and_a_letter_read_aloud_are_no_cues(text):
    assert [cue for _, cue, _ in read(text) if cue in ("answering", "read")] == []
