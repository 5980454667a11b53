"""Stories: which reports tell one event and its course, and the day of each report told from its siblings.

Documents, entities, copies and families in; stories (brief and open questions still empty), documents with the days
that could be told, and warnings out. `Stream` takes reports as they come; `explain` says why a report is in a story.
"""

from rashomon.stages.stories.days import roughly
from rashomon.stages.stories.grouping import group
from rashomon.stages.stories.naming import Change
from rashomon.stages.stories.stream import Stream
from rashomon.stages.stories.terms import Terms
from rashomon.stages.stories.terms import of as terms_of
from rashomon.stages.stories.why import Tie, Why, explain, explain_in

__all__ = ["Change", "Stream", "Terms", "Tie", "Why", "explain", "explain_in", "group", "roughly", "terms_of"]
