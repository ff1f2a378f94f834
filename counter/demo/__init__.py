"""The demo: a whole sample hall on one machine, to watch by hand or played by itself."""
