"""Many agendas, or one agenda and a table of rows: planned as a whole, done job by job, one failure costs one file."""
