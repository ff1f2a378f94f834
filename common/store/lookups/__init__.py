"""What can be read from the store, as typed rows; every function takes the connection to read with."""
