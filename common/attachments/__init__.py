"""Scans of a case's papers: what they are by their content, and how they lie encrypted beside the store."""
