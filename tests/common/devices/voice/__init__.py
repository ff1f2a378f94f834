"""Tests of the hall's voice."""
