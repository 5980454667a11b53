"""The one way to the web: links in, bytes out, whatever the other side tries."""

from rashomon.intake.web.client import Answer, Guard, Limits, fetch
from rashomon.intake.web.links import clean

__all__ = ["Answer", "Guard", "Limits", "clean", "fetch"]
