"""The hub: a PostgreSQL database in which the journals of a hall's machines meet. It knows no rule of the hall."""
