"""The acceptance screen: whose affair it is, what it is, which papers are here, and what comes of it in one act."""
