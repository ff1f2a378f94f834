"""Every staffed screen and tool: desk, setup, and the command line."""
