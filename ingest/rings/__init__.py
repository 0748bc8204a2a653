"""Rings: their type, size, leader, and who does what in them."""
