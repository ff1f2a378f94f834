"""The hall's staff: who may sign in, as what, for which departments; for the hall's lead."""
