"""In which sense a word of crime or law is used, and what must stand beside it."""
