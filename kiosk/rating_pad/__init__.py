"""The rating pad (评价器): a screen before a counter, on the public side, that asks how it was."""
