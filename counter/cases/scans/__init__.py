"""Scans of a case on a staffed screen: listed, opened after a look is on record, paged through, taken away."""
