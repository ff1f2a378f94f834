"""A whole case, or all that is known of a person, as one paper on A4 (卷宗), with its history in words."""
