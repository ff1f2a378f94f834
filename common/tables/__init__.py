"""Tables for the office: worklists and figures as XLSX and CSV that Excel and LibreOffice open as they are."""
