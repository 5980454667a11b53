"""How the shipped pipeline is made: the corpus, the sets, the network and its training."""
