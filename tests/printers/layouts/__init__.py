"""Tests of the slips."""
