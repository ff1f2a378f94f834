"""The sample: 2,000 invented insured persons, whose figures follow from real bases and rates."""
