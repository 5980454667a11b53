"""An account shown: terminal, HTML, Markdown, JSON, frames. Pure functions of the account."""
