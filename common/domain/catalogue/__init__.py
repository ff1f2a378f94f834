"""The catalogue of service items: what they are, how a file of them is read and checked, how they are found."""
