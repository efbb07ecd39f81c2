-- Who puts a package on record compares its root with that of the checkpoint which was signed.
grant select on log.checkpoint to modeltrail_append;
