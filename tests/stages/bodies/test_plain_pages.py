from __future__ import annotations

import pytest
from tests.stages.bodies.pages import draft, marked

from rashomon.records import BODY_ROLES
from rashomon.stages.bodies import label

AGENCY = """
f Skip to main content
f World | Business | Markets | More
t Landslide buries mountain village in Tarvos, at least 14 dead
y By Lena Orsk and Pavel Drum
d May 3, 2021 7:14 AM UTC Updated 4 hours ago
c Rescue workers search for survivors of the landslide in Hest, Tarvos, May 2, 2021. NORDWIRE/Ana Bell
b HEST, Tarvos, May 3 (Nordwire) - A landslide buried much of a mountain village in Tarvos on Sunday, officials said.
b The slide came down after three days of heavy rain, the interior ministry said in a statement.
f Advertisement · Scroll to continue
b Rescue teams with dogs dug through the night.
h WARNINGS IGNORED
b Geologists had warned of the slope since 2017, according to a report seen by the news agency.
b "Nobody listened," said one of its authors.
r Reporting by Lena Orsk in Hest and Pavel Drum in Varn; Editing by Joe Tull
f Read Next
f Tarvos premier visits flooded north
f Central bank of Tarvos holds rates at 4%
f © 2021 Nordwire. All rights reserved
"""
TABLOID = """
f SIGN IN
t Five dead as roller coaster flies off tracks at packed seaside park
y By Tom Racket, Senior Reporter
d Published: 14:02, 8 July 2018 | Updated: 18:33, 8 July 2018
f 48 shares
b Five people have died after a roller coaster car flew off its tracks at a packed seaside park.
b Families watched in horror as the carriages fell 40ft onto a queue at Brightcliff Pier.
c Emergency crews at the scene on Brightcliff Pier this afternoon
c Emergency crews at the scene on Brightcliff Pier this afternoon
b Witness Carl Dobbs, 33, said: 'There was a bang and then it just went.'
f RELATED ARTICLES
f Previous
f Mother, 29, gives birth in roller coaster queue
f Share this article
b Police have closed the pier and launched an investigation.
b Park manager Glenn Oates said: 'We are devastated.'
f Share or comment on this article: Five dead as roller coaster flies off tracks
"""
PRESS_TRUST = """
f Home / Regional News / Boat capsizes in Kalpur river, 12 feared drowned
t Boat capsizes in Kalpur river, 12 feared drowned
d RTI | Updated: Jul 18, 2015, 10:21 IST
b KALPUR: Twelve people were feared drowned when a boat capsized in the Kalpur river on Friday, police said.
b The boat was carrying 31 people against a capacity of 15, District Magistrate R K Sen said.
f Also Read: Kalpur bridge work delayed again
b The chief minister announced aid for the kin of each of the dead.
r (This story has not been edited by our staff and is auto-generated from a syndicated feed.)
f Download The News App for Latest News
f Popular from the region
f Train derails near Kalpur, none hurt
f Copyright © 2015 Bright Media Ltd. All rights reserved.
"""
PAYWALL = """
f To continue reading, subscribe now. Already a subscriber? Sign in
f We use cookies to improve your experience. By continuing to browse you agree to our use of cookies.
t Norvik profit halves as fuel prices bite
y Ellen Sand in Norvik
d NOVEMBER 4 2018
b Norvik, the airline, said on Sunday that net profit halved to €41m in the third quarter as fuel prices rose.
b Revenue rose 3 per cent to €1.1bn. Shares in the group fell 7 per cent.
b Chief executive Bo Lund said the winter would be “challenging”.
f You have 2 free articles left this month.
f Follow the topics in this article
f Airlines
"""


@pytest.mark.parametrize("page", [AGENCY, TABLOID, PRESS_TRUST, PAYWALL])
def test_every_line_of_a_flattened_page_gets_its_role(page: str):
    drafted, roles = marked(page)
    (done,), _ = label((drafted,))
    given = [(block.role, done.text[block.start : block.end]) for block in done.blocks]
    assert given == [(role, drafted.text[b.start : b.end]) for role, b in zip(roles, drafted.blocks, strict=True)]


def test_every_block_says_why():
    (done,), _ = label((marked(AGENCY)[0],))
    assert all(block.reason and block.reason != "a line" for block in done.blocks)


def test_sentences_that_stand_as_paragraphs_are_never_lost():
    rows = """
t Storm floods market hall
b A storm flooded the market hall of Ostwick on Friday.
b Nobody was hurt.
b It lasted ten minutes.
b "We ran," said Ida Holm.
b "The water came up to here.
b Then it was gone. "
b The hall, which dates from 1871, will stay shut until Monday
b Two have been accounted for.
"""
    drafted, _ = marked(rows)
    (done,), warnings = label((drafted,))
    assert [block.role in BODY_ROLES for block in done.blocks] == [False] + [True] * 8
    assert not warnings


def test_a_report_without_a_headline_begins_with_its_lead():
    (done,), _ = label((draft("The navy of Perran freed a tanker on Sunday.\n\nThe crew of nine was unhurt.\n"),))
    assert [block.role for block in done.blocks] == ["body", "body"]
    assert done.title is None


def test_title_and_author_come_from_the_blocks_that_give_them():
    (done,), _ = label((marked(TABLOID)[0],))
    assert done.title == "Five dead as roller coaster flies off tracks at packed seaside park"
    assert done.byline == "Tom Racket"


def test_a_page_of_menus_alone_has_no_body():
    (done,), _ = label((draft("Home\nShare\nSign up for our newsletter\n© 2019 Bright Media"),))
    assert {block.role for block in done.blocks} == {"furniture"}


def test_sentences_far_from_the_report_and_not_in_its_words_are_furniture():
    rows = """
t Strike at Dock 4 enters third week
b The strike at Dock 4 entered its third week on Monday, union officials said.
b About 400 dockers have stayed away since May, demanding more pay.
b The port authority said 11 ships were waiting at the dock to unload.
b Union leader Bert Cray said the strike would go on as long as it takes.
f Home
f Share
f Sign in
f Weather
f Grandmother Ida Stone bakes ninety lemon cakes and wins a tractor.
"""
    drafted, roles = marked(rows)
    (done,), _ = label((drafted,))
    assert [block.role for block in done.blocks] == list(roles)


def test_a_list_of_names_in_the_report_is_kept():
    rows = """
t Four miners rescued after nine days underground
b Four miners trapped for nine days in a pit at Korrin were brought out alive on Thursday, rescuers said.
b The four are:
b Jan Sokol, 41
b Piet Varga, 38
b Emil Sokol, 22
b Hans Adler, 57
b All were thin and tired but well, said doctor Lia Brandt.
"""
    (done,), _ = label((marked(rows)[0],))
    assert [block.role in BODY_ROLES for block in done.blocks] == [False] + [True] * 7


def test_clock_times_of_a_live_page_are_furniture_and_its_entries_body():
    rows = """
t Votes counted in Marland after tight election
d Last updated: Monday, 6 October 2014, 11:40 GMT
b Polls closed at 8 p.m. after a day of long queues.
f 11:40
b The commission says it has counted 83 percent of the votes, with Ms Darrow leading by about 4,000.
f 11:12
b Opposition leader Finn Hale has told reporters he will wait until every vote is counted.
f This live blog is now closed.
"""
    drafted, roles = marked(rows)
    (done,), _ = label((drafted,))
    assert [block.role for block in done.blocks] == list(roles)
