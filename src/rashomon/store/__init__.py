"""What keeps: a store of originals, sightings, rejections and decisions in SQLite or PostgreSQL."""

from rashomon.store.base import Kept, Sighting, Store

__all__ = ["Kept", "Sighting", "Store"]
