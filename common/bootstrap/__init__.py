"""What happens before the program: set-up of a fresh machine, and the checks. Standard library only, no Qt."""
