"""Where records of social insurance come from: the agency's deliveries, its interface, or invented persons."""
