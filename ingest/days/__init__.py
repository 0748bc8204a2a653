"""The day that a deed has where its own words name none, and days that are of something else."""
