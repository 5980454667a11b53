"""Stories: which reports tell one event and its course, and the day of each report told from its siblings.

Documents, entities, copies and families in; stories (brief and open questions still empty), documents with the days
that could be told, and warnings out.
"""

from rashomon.stages.stories.days import roughly
from rashomon.stages.stories.grouping import group

__all__ = ["group", "roughly"]
