"""The guide at the service desk: an item, its questions, the papers that follow, on paper or with a number."""
