from pathlib import Path

import duckdb

folder = next(Path("registers").iterdir())
database = duckdb.connect()
for file in folder.glob("*.parquet"):
    every = f"read_parquet('registers/*/{file.name}')"
    database.execute(f"CREATE VIEW {file.stem} AS SELECT * FROM {every}")
database.execute((folder / "views.sql").read_text("utf-8"))

for view in ("target_numbers_together", "statistics_together", "coverage_together"):
    print(*database.execute(f"SELECT * FROM {view}").fetchall(), sep="\n")
