"""Measures the figures the product promises, each beside its baseline from the same run."""
