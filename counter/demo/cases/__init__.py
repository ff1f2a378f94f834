"""The cases of the demo: some thirty residents' matters from the first paper to the result, over some weeks."""
