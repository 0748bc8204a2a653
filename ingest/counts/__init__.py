"""How many a deed tells of, and how many in all."""
