"""Ratings (好差评): what residents say of the service, and what the hall owes them when it was not good."""
