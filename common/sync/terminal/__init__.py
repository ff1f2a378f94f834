"""A terminal's side of the hall: what is sent to the hub, what is fetched, and how it stands with it."""
