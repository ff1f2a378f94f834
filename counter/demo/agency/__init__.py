"""A reference agency: the other side of the file and https sources, for tests, the demo, and to build one against."""
