"""The documents that are made from the code: a template each, filled by the modules here."""
