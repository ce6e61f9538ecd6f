"""Records as tables that people edit: columns, lists within a cell, the template."""
