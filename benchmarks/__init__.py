"""Figures that take long or need data that are not shipped."""
