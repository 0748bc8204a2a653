"""The packaged example: articles and their metadata."""
