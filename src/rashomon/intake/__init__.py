"""Getting inputs: files and folders, and the killable workers that untrusted pages are parsed in."""
