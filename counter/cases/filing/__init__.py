"""What leaves a case as files, and what is forgotten for ever: its dossier, a person's copy, an erasure."""
