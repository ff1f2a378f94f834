"""Cases at the counter: taking them in, one in hand, and the words and lines that all pages about cases share."""
