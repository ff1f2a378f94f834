"""Departments' own networks seen from a desk: how each gateway stands, and what waits there for a person."""
