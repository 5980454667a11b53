"""What keeps: facts (originals, sightings, rejections, decisions) and what is derived from them, in SQLite or
PostgreSQL.
"""

from rashomon.store.base import Store
from rashomon.store.facts import Kept, Sighting

__all__ = ["Kept", "Sighting", "Store"]
