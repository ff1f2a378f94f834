"""The papers of cases as pictures for the gallery, and the sample data on them."""
