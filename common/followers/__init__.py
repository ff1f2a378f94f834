"""What acts on what has happened: printing and the voice follow the journal and remember how far they are."""
