"""Many reports of one event in, one account you can check out."""
