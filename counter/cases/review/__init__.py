"""The back office at the counter: the worklist of a department, and what it does with a case."""
