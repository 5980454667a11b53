"""Who is named in a source phrase without speaking."""

from tests.made import document
from tests.stages.claims.statements.test_speakers import entity, speakers

from rashomon.language.reading import Reading, Said, Word
from rashomon.stages.claims import statements


def heard(text, source, cue, by):
    """The speaker of the last statement, where the pipeline takes the source for a name."""
    made = document(text)
    found, end = [], 0
    for number, form in enumerate(text.replace(".", " .").replace(",", " ,").replace("'s", " 's").split()):
        start = text.index(form, end)
        end = start + len(form)
        found.append(Word(start, end, form, "X", "X", "dep", number))
    starts = [word.start for word in found]
    stops = [word.end for word in found]

    def part(form, at=0):
        start = text.index(form, at)
        return starts.index(start), stops.index(start + len(form)) + 1

    said = Said(part(cue), (part(source),), (part("it rained"),), part(by))
    reading = Reading(words=tuple(found), sentences=((0, len(found)),), names=(), said=(said,))
    return statements.find(made, [entity(made, "Bo Ray", "Ray")], reading)[-1].speaker


def test_a_noun_that_a_name_describes_speaks_or_the_name_behind_it():
    people = (("Bo Ray", "Ray"), "Ana Ruo")
    for phrase in ("Ray spokesman Ana Ruo", "Ray press secretary Ana Ruo", "Ray campaign manager Ana Ruo"):
        assert speakers(f"{phrase} said it rained.", *people) == ["Ana Ruo"]
    assert speakers("Ray supporters said it rained.", *people) == [None]
    for phrase in ("Bo Ray himself", "Bo Ray of Elmouth", "Bo Ray, a clerk,"):
        assert speakers(f"{phrase} said it rained.", *people) == ["Bo Ray"]


def test_whoever_is_hunted_or_was_met_does_not_speak():
    for phrase in ("Police hunting Bo Ray", "The guards, who had met Bo Ray,", "Friends of Bo Ray"):
        assert speakers(f"{phrase} said it rained.", "Bo Ray") == [None]
    assert speakers("Acting governor Bo Ray said it rained.", "Bo Ray") == ["Bo Ray"]
    assert speakers("Head of Ports Bo Ray said it rained.", "Bo Ray") == ["Bo Ray"]


def test_the_pipeline_does_not_make_a_bystander_speak():
    for phrase in ("Bo Ray's wife", "Supporters of Bo Ray", "Ray supporters"):
        assert heard(f"Bo Ray sank. {phrase} said it rained.", phrase, "said", "Bo Ray") is None
    assert heard("Bo Ray sank. The winner said it rained.", "The winner", "said", "Bo Ray") == "Bo Ray"


def test_a_brother_of_one_is_not_the_brother_of_another():
    text = "Al Dun sank with his brother Bo Ray. Dun's brother said it rained."
    assert speakers(text, "Bo Ray", ("Al Dun", "Dun")) == [None]


def test_the_pipeline_gives_an_office_to_nobody_who_is_not_said_to_hold_it():
    for text in ("Bo Ray sank. The detective said it rained.", "Mayor Bo Ray sank. The judge said it rained."):
        source = text.split(". ")[1].split(" said")[0]
        assert heard(text, source, "said", "Bo Ray") is None
    for told in ("Detective Bo Ray sank.", "Bo Ray works as a detective.", "Bo Ray, the chief detective, sank."):
        assert heard(f"{told} The detective said it rained.", "The detective", "said", "Bo Ray") == "Bo Ray"
