"""Ratings on staff screens: what was rated badly and is being put right, and how content people were in numbers."""
