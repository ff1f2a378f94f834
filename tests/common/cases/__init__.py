"""Whole cases through the hall's door, on a real store."""
