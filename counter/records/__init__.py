"""Where residents serve themselves, as staff see it: who waits for a code, what was printed, papers to be verified."""
