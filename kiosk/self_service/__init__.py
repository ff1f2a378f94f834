"""Records of social insurance at the kiosk, without a counter: who somebody is, what they want, and nothing remains."""
