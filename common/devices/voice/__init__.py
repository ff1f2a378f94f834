"""The hall's voice: what is said, how it becomes sound, and who says it one after another."""
