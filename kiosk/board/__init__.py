"""The board on the wall: the last calls, how long people wait, and the voice beside it."""
