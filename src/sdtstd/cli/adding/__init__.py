"""What the commands of `add` share: their options, their questions, the entry that is told."""
