"""Designated hospitals (定点医疗机构): what is known of each, reading lists of them, and finding one."""
