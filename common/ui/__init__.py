"""The one Qt kit of all screens: pages, rows, followers, tasks, theme."""
