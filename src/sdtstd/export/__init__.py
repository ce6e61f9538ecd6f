"""Tables of records as files that spreadsheets open."""
