"""The one way to the web: links in, bytes out, whatever the other side tries."""

from rashomon.intake.web.client import Answer, Guard, Limits, clean, fetch

__all__ = ["Answer", "Guard", "Limits", "clean", "fetch"]
