"""The fuzzers by name, as `tools/fuzz.py` and the gate run them."""

from __future__ import annotations

from hostile import command_lines, documents, kept_files, loader, revisions, usual_texts

FUZZERS = {
    "document": documents.FUZZER,
    "usual": usual_texts.FUZZER,
    "loader": loader.FUZZER,
    "runs": command_lines.FUZZER,
    "kept": kept_files.FUZZER,
    "git": revisions.FUZZER,
}
