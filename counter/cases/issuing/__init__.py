"""The issuing counter: results that wait, who fetches them, what they sign, and whoever has to be reminded."""
