"""The command line: everything of the hall that can be done, asked and checked from a shell."""
