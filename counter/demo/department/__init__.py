"""A reference department: the other side of every gateway, for tests and the demo, and to build against."""
