"""What machines that were apart wrote of one case: side by side, and settled by a person.

Names for tests and tools: edits.list  edits.0  edits.words
"""
