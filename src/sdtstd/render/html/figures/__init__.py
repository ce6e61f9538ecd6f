"""The figures of the page: `(figure, Tongues) -> Markup`, the same bytes for the same numbers."""
