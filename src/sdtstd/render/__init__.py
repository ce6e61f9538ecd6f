"""The output formats: each makes its own words and lines of a report, and knows only reports."""
