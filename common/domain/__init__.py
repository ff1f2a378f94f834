"""Words, rules, commands and events of a service hall: pure Python, no I/O, no clock."""
