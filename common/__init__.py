"""The hall itself: its words, rules, memory, wires, senses, and the shared Qt kit."""
