"""Who a source phrase stands for, over a whole report."""

from tests.made import document
from tests.stages.claims.figures.told import pipeline

from rashomon.records import Entity
from rashomon.span import Span
from rashomon.stages.claims import statements
from rashomon.stages.claims.statements import cast


def entity(report, name, *variants, kind="person", description=None):
    forms = (name, *variants)
    taken, mentions = set(), []
    for form in sorted(forms, key=len, reverse=True):
        at = report.text.find(form)
        while at >= 0:
            if not taken & set(range(at, at + len(form))):
                mentions.append(Span(document=report.id, start=at, end=at + len(form), quote=form))
                taken |= set(range(at, at + len(form)))
            at = report.text.find(form, at + 1)
    return Entity(id=name, type=kind, name=name, variants=forms, description=description, mentions=tuple(mentions))


def speakers(text, *entities):
    report = document(text)
    known = [entity(report, *e) if isinstance(e, tuple) else entity(report, e) for e in entities]
    return [s.speaker for s in statements.find(report, known)]


def organization(report, name, *variants):
    return entity(report, name, *variants, kind="organization")


def test_the_person_named_in_the_phrase_speaks_not_the_organization():
    report = document("Port Office spokesman Bo Ray said it rained.")
    known = [organization(report, "Port Office"), entity(report, "Bo Ray")]
    assert statements.find(report, known)[0].speaker == "Bo Ray"


def test_a_person_in_the_genitive_or_behind_a_preposition_does_not_speak():
    assert speakers("Bo Ray's lawyer said it rained. An aide to Bo Ray said it snowed.", "Bo Ray") == [None, None]


def test_an_unnamed_mouthpiece_stands_for_the_organization():
    report = document("A Port Office statement said it rained.\nA spokesman for the Port Office said it snowed.")
    found = statements.find(report, [organization(report, "Port Office")])
    assert [s.speaker for s in found] == ["Port Office", "Port Office"]
    assert found[0].speaker_text == "A Port Office statement"


def test_he_is_the_last_person_who_spoke_and_it_the_last_organization():
    report = document("Bo Ray said it rained. The Port Office said it snowed. He said it froze. It said it thawed.")
    found = statements.find(report, [organization(report, "Port Office"), entity(report, "Bo Ray")])
    assert [s.speaker for s in found] == ["Bo Ray", "Port Office", "Bo Ray", "Port Office"]


def test_she_is_not_a_spokesman():
    text = "Ana Ruo, a farmer, said it snowed. Bo Ray, a spokesman, said it did not. She said it froze."
    assert speakers(text, "Bo Ray", "Ana Ruo")[-1] == "Ana Ruo"


def test_they_are_the_last_who_spoke_together():
    report = document('Ana Ruo said it rained. Two sisters said it snowed. "It froze hard," they said.')
    assert statements.find(report, [entity(report, "Ana Ruo")])[-1].speaker_text == "Two sisters"


def test_a_role_stands_for_the_person_introduced_with_it():
    text = "Elm governor Bo Ray met Ana Ruo, head of a union. The governor said it rained. The head said it snowed."
    assert speakers(text, "Bo Ray", "Ana Ruo") == ["Bo Ray", "Ana Ruo"]


def test_a_role_introduced_nowhere_keeps_its_words():
    (found,) = statements.find(document("The governor said it rained."), ())
    assert (found.speaker, found.speaker_text, found.reason) == (None, "The governor", None)


def test_the_statement_is_of_the_organization_that_issued_it():
    report = document(
        "The Port Office said in a statement it rained. Elm FC said it snowed. The statement said it froze."
    )
    known = [organization(report, "Port Office"), organization(report, "Elm FC")]
    assert [s.speaker for s in statements.find(report, known)] == ["Port Office", "Elm FC", "Port Office"]


def test_a_kind_of_organization_stands_for_the_one_named_with_it():
    report = document("The news agency Elmia said it rained. The agency said it snowed.")
    found = statements.find(report, [organization(report, "Elmia")])
    assert [s.speaker for s in found] == ["Elmia", "Elmia"]


def test_who_refers_to_the_name_before_it():
    text = "It rained on Bo Ray, who said he was cold."
    report = document(text)
    (found,) = statements.find(report, [entity(report, "Bo Ray")])
    assert (found.source.quote, found.speaker) == ("who", "Bo Ray")


def test_a_pronoun_without_anybody_before_it_has_a_reason():
    (found,) = statements.find(document("He said it rained."), ())
    assert (found.speaker, found.speaker_text) == (None, None)
    assert "He" in found.reason


def test_the_spokesman_is_the_one_named_before_not_his_organization():
    report = document("Port Office spokesman Bo Ray said it rained.\nThe Port Office spokesman said it froze.")
    known = [organization(report, "Port Office"), entity(report, "Bo Ray")]
    assert [s.speaker for s in statements.find(report, known)] == ["Bo Ray", "Bo Ray"]


def texts(text):
    return [s.speaker_text for s in statements.find(document(text), ())]


def test_she_is_no_man_by_his_given_name():
    text = "Anna Ruo said it rained. Peter Ray said it snowed. She said it froze."
    assert speakers(text, "Peter Ray", "Anna Ruo")[-1] == "Anna Ruo"


def test_she_is_one_whom_the_report_tells_of_as_a_woman():
    text = 'Kelu Oru lost her hat. "It rained," said Oru. Bo Ray, who hurt himself, left. "It froze," she said.'
    made = document(text)
    people = [entity(made, "Kelu Oru", "Oru"), entity(made, "Bo Ray")]
    assert [s.speaker for s in statements.find(made, people)] == ["Kelu Oru", "Kelu Oru"]


def test_a_ship_speaks_only_where_it_is_named():
    text = "The navy's warship MV Oru sank. The navy spokesman said it rained. MV Oru said it froze."
    made = document(text)
    ship, navy = organization(made, "MV Oru", "warship MV Oru"), organization(made, "The navy")
    assert [s.speaker for s in statements.find(made, [ship, navy])] == ["The navy", "MV Oru"]
    assert cast.is_ship(ship) and not cast.is_ship(entity(document("Ms Oru said."), "Ms Oru"))


def test_she_is_the_voice_of_a_body():
    text = 'A spokeswoman for Oru Telecom said it rained. "It froze," she said.'
    made = document(text)
    assert [s.speaker for s in statements.find(made, [organization(made, "Oru Telecom")])] == ["Oru Telecom"] * 2


def test_a_surname_that_is_a_royal_title_does_not_make_a_man():
    assert texts("Ana King said it rained. She said it froze.")[-1] == "Ana King"


def test_she_is_one_of_the_women_who_spoke():
    text = 'Peter Ray said it rained. "It snowed," the women said. "It froze all week," she said.'
    assert speakers(text, "Peter Ray")[-1] is None
    assert texts(text)[-1] == "the women"


def test_she_is_nobody_when_only_men_were_named():
    (found,) = statements.find(document("She said it rained."), ())
    assert found.reason
    assert speakers("Peter Ray fell. She said it rained.", "Peter Ray") == [None]


def test_another_witness_is_somebody_new_and_the_witness_is_not():
    text = "A witness said it rained. The witness said it snowed. Another witness said it froze."
    assert texts(text) == ["A witness", "A witness", "Another witness"]


def test_a_plural_description_keeps_its_own_words():
    assert texts("Several farmers said it rained. The young farmers said it snowed.")[-1] == "The young farmers"


def test_a_surname_takes_up_a_name_that_only_the_report_knows():
    text = "Hana Velk, a clerk, said it rained.\nVelk said it snowed."
    assert texts(text) == ["Hana Velk, a clerk", "Hana Velk, a clerk"]


def test_the_owner_of_a_claim_speaks_without_the_genitive():
    text = "It is Bo Ray ’ s claim that it rained."
    (found,) = statements.find(document(text), [entity(document(text), "Bo Ray")])
    assert (found.speaker, found.speaker_text) == ("Bo Ray", "Bo Ray")


def test_a_name_inside_a_description_does_not_speak():
    assert speakers("A clerk who met Bo Ray said it rained.", "Bo Ray") == [None]
    assert texts("A clerk who met Bo Ray said it rained.") == ["A clerk"]


def test_a_statement_is_of_whoever_a_sentence_says_put_it_out():
    report = document("Elm FC issued a statement on Monday.\nPort Union said it rained.\nThe statement said it froze.")
    known = [organization(report, "Elm FC"), organization(report, "Port Union")]
    assert [s.speaker for s in statements.find(report, known)] == ["Port Union", "Elm FC"]


def test_the_newspaper_is_the_one_named_before():
    report = document("Bo Ray told the Elm Post it rained.\nThe newspaper said it froze.")
    known = [organization(report, "Elm Post"), entity(report, "Bo Ray")]
    assert [s.speaker for s in statements.find(report, known)] == ["Bo Ray", "Elm Post"]


def test_the_source_is_the_one_who_spoke_not_the_body_named_beside():
    report = document("A port source said Elm FC rules forbid it.\nThe source said it froze.")
    found = statements.find(report, [organization(report, "Elm FC")])
    assert [s.speaker_text for s in found][-1] == "A port source"


def test_a_child_is_known_by_the_parent_and_by_the_words_before_the_name():
    assert speakers("Ana Ruo's mother heard her daughter shout, “It is cold.”", "Ana Ruo")[-1] == "Ana Ruo"
    text = "A man heard his daughter shout, “It is cold.”\n\nHe held his daughter, Ana Ruo, all night."
    assert "Ana Ruo" in speakers(text, "Ana Ruo")


def test_who_wrote_a_letter_speaks_in_it():
    assert speakers("A letter from Ana Ruo said, “It is cold.”", "Ana Ruo") == ["Ana Ruo"]
    assert speakers("Bo Ray sank. A note that he left that reads, “It is cold.”", "Bo Ray") == ["Bo Ray"]


def test_a_newspaper_in_small_letters_is_not_its_place():
    report = document("It rained, according to the Elmouth post.")
    (made,) = statements.find(report, [entity(report, "Elmouth", kind="place")])
    assert (made.speaker, made.speaker_text) == (None, "the Elmouth post")


def test_the_person_named_before_a_colon_speaks_in_the_paragraph_behind():
    text = "Expect many experts tomorrow, among them Bo Ray:\n“Nobody should sleep near the wall tonight.”"
    assert speakers(text, "Bo Ray") == ["Bo Ray"]
    assert speakers(text.replace("Ray:", "Ray."), "Bo Ray") == [None]


def test_a_body_named_by_an_office_is_not_its_spokesman():
    text = "Coast guard spokeswoman Ana Ruo said it sank. The coast guard said that two died."
    assert speakers(text, "Ana Ruo") == ["Ana Ruo", None]


def test_a_title_with_a_preposition_makes_nobody_a_bystander():
    for title in ("Director of prosecutions", "Special Agent in Charge", "Superintendent of police"):
        assert speakers(f"{title} Bo Ray said it rained.", "Bo Ray") == ["Bo Ray"]
    assert speakers("Relatives of victim Bo Ray said it rained.", "Bo Ray") == [None]


def test_short_titles_and_a_prime_minister_are_taken_up_by_their_offices():
    assert speakers("Gov. Bo Ray left. The governor said it rained.", "Bo Ray") == ["Bo Ray"]
    assert speakers("Prime Minister Bo Ray left. The prime minister said it rained.", "Bo Ray") == ["Bo Ray"]
    assert speakers("Finance Minister Bo Ray left. The prime minister said it rained.", "Bo Ray") == [None]


def test_bare_police_are_the_only_force_that_is_named():
    text = "Elm Police closed the road. Police said it rained."
    report = document(text)
    assert [s.speaker for s in statements.find(report, [organization(report, "Elm Police")])] == ["Elm Police"]
    report = document(f"{text} Tarn Police left.")
    known = [organization(report, "Elm Police"), organization(report, "Tarn Police")]
    assert [s.speaker for s in statements.find(report, known)] == [None]


def test_a_spokeswoman_for_the_hospital_speaks_for_the_one_that_is_named():
    report = document("Elm Hospital closed. A spokeswoman for the hospital said it rained.")
    assert [s.speaker for s in statements.find(report, [organization(report, "Elm Hospital")])] == ["Elm Hospital"]


def test_who_presents_a_proposal_speaks_in_it():
    for text in (
        "Bo Ray will submit a motion demanding that the dam be closed.",
        "Bo Ray filed a petition demanding that the dam be closed.",
    ):
        report = document(text)
        made = statements.find(report, [entity(report, "Bo Ray")], pipeline()(text))
        assert {s.speaker for s in made} == {"Bo Ray"}


def test_who_is_said_to_be_something_is_told_right_beside_the_name():
    text = "Bo Ray was found guilty of murdering a judge. The judge said it rained."
    report = document(text)
    (known,) = [entity(report, "Bo Ray")]
    assert not cast.find(report, [known]).holds(known, "judge")
    report = document("Bo Ray, 54, is a judge. The judge said it rained.")
    (known,) = [entity(report, "Bo Ray")]
    assert cast.find(report, [known]).holds(known, "judge")
