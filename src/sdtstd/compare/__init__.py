"""Two registers held against each other: records, their fields, goals and leaves."""
