"""Cases (办件): the way of a case from the first paper to the result in hand, its limits, its papers."""
