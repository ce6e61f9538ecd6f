from pathlib import Path

from pyspark.sql import SparkSession

folder = next(Path("registers").iterdir())
spark = SparkSession.builder.getOrCreate()
for file in folder.glob("*.parquet"):
    spark.read.parquet(f"registers/*/{file.name}").createOrReplaceTempView(file.stem)
for statement in (folder / "views.sql").read_text("utf-8").split(";\n"):
    if statement.strip():
        spark.sql(statement)

for view in ("target_numbers_together", "statistics_together", "coverage_together"):
    spark.table(view).show()
