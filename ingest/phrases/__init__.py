"""Noun phrases, and what each names: a person with title and age, an agency, a place, goods."""
