"""Deliveries: the agency's tables in a signed and encrypted package, imported whole or not at all."""
