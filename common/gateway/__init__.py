"""Gateways to departments' own networks: a durable outbox, packages to carry over, and an interface over HTTPS."""
