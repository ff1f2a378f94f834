"""The demo of a hall on several machines: a real hub, homes of their own, and cables to cut and mend."""
