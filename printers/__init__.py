"""Paper: layouts as data, ESC/POS bytes, pictures, drivers, spool and the virtual printer."""
