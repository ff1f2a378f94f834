"""Batches between a community station and the street: packing, sending, ticking off, taking over."""
