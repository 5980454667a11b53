"""Offices of one name told apart by their kinds."""

from tests.made import document
from tests.stages.claims.statements.test_speakers import entity, speakers

from rashomon.stages.claims import statements


def test_a_minister_of_another_kind_is_somebody_else():
    first = "Finance Minister Bo Ray sank."
    for other in ("health minister", "prime minister", "minister of health", "former finance minister"):
        assert speakers(f"{first} The {other} said it rained.", "Bo Ray") == [None]
    for same in ("minister", "finance minister", "new minister", "minister of finance", "finance minister of Norland"):
        assert speakers(f"{first} The {same} said it rained.", "Bo Ray") == ["Bo Ray"]


def test_of_two_chiefs_each_is_meant_by_his_kind():
    text = "Police chief Ana Ruo and fire chief Bo Ray met. The {} chief said it rained."
    assert speakers(text.format("police"), "Bo Ray", "Ana Ruo") == ["Ana Ruo"]
    assert speakers(text.format("fire"), "Bo Ray", "Ana Ruo") == ["Bo Ray"]


def test_a_head_of_state_heads_no_union():
    for other in ("union's president", "club president", "president of the union", "vice president"):
        assert speakers(f"President Bo Ray sank. The {other} said it rained.", "Bo Ray") == [None]
    assert speakers("President Bo Ray sank. The country's president said it rained.", "Bo Ray") == ["Bo Ray"]
    assert speakers("Mayor Bo Ray sank. The village mayor said it rained.", "Bo Ray") == ["Bo Ray"]


def test_who_spoke_before_is_not_another_of_the_same_office():
    report = document("The health minister said it rained. The prime minister said it snowed. The minister said so.")
    texts = [said.speaker_text for said in statements.find(report, [entity(report, "Bo Ray")])]
    assert texts[:2] == ["The health minister", "The prime minister"]
