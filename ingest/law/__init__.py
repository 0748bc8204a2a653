"""How far the law has gone with each named person, and never further than the words go."""
