"""One function per command: decides from the present state and returns events."""
