"""What all have in common that deal with another organisation: keys, packages, certificates, a small server."""
