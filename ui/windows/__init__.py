"""Windows lay out parts, nothing else."""
