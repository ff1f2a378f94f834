"""The hall manager's screen: all cases under way, and supervision orders."""
