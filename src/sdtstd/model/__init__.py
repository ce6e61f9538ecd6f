"""The city's words as frozen models; what a file may hold is defined here and nowhere else."""
