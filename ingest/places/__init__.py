"""Where a deed was: told beside it, carried over from its scene, a way from one place to another."""
