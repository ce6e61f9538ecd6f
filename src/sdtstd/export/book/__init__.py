"""The workbook of a whole register: its goals, its records, what sums them up, how it counts."""
