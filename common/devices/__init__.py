"""Voice, readers and other devices: each a protocol, a dummy and the real ones."""
