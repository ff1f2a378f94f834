"""From halls to their district: the hub of each hall sends what it has to one more hub, and fetches nothing."""
