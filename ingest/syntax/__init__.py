"""What the place of a word in its tree says: voice, arguments, who does it to whom."""
