"""Pages that hold no report: a page that is not there, a server that fails, a check that one is no machine.

A page's title and the length of its main text in; what the page says of itself, or None where it may be a report, out.

>>> notice("404 Not Found - Fen Post", words=12), notice("Just a moment...", words=20)
('404 Not Found - Fen Post', 'Just a moment...')
>>> notice("Not found for 12 years, a ship is raised", words=12), notice("Page not found", words=400)
(None, None)
"""

from __future__ import annotations

import re

_FEW = 80  # words of main text: a report under such a headline has more
_NOTICE = re.compile(
    r"\W*(?:(?:http )?(?:error|status)(?: code)?[ :]*)?(?:40[0-9]|41[0-9]|42[0-9]|451|50[0-9])\b"
    r"\W*(?:$|error|page|file|not|bad|unauthori[sz]ed|forbidden|gone|too|request|internal|service|gateway|temporar"
    r"|unavailable)"
    r"|.{0,20}\bpage (?:(?:is|was) )?(?:not found|can(?:not|['’]t) be found|(?:does not|doesn['’]t) exist|unavailable)"
    r"|\W*(?:not found|access denied|forbidden|just a moment|attention required|security check|captcha|bot check"
    r"|checking your browser|one more step|are you (?:a )?(?:human|robot)|service unavailable|bad gateway"
    r"|too many requests|internal server error)\W*(?:[|–—-]|$)"
    r"|.{0,30}\b(?:verify|confirm|prove) (?:that )?you(?: are|['’]re) (?:(?:a )?human|not a (?:ro)?bot)"
    r"|.{0,20}\benable (?:javascript|cookies)\b",
    re.IGNORECASE,
)


def notice(title: str | None, *, words: int) -> str | None:
    """The title, where it says that there is no report and the page has few words."""
    return title if title and words <= _FEW and _NOTICE.match(title) else None
