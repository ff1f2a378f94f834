"""A hall of several machines: its journals meet at a PostgreSQL hub, which also keeps calls exclusive."""
