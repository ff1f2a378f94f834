"""What the agency holds of somebody's social insurance, and the documents a resident may have of it. Never stored."""
