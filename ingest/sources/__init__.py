"""Who says so, and how far the words of a speaker reach."""
