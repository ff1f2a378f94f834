"""The only place that speaks SQL: journal, projections, lookups, migrations."""
