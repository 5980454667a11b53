"""The stages, one a module, in data order; none imports another, `rashomon.run` composes them."""
