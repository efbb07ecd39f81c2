-- Who may do what. The roles themselves belong to the whole server and exist before the first migration.
revoke all on all functions in schema log from public;

grant usage on schema log to modeltrail_append, modeltrail_sequencer, modeltrail_auditor;

grant select on log.event, log.command, log.leaf, log.snapshot, log.head to modeltrail_append;
grant execute on function log.append, log.store_snapshot to modeltrail_append;

grant select on all tables in schema log to modeltrail_sequencer;

grant select on log.event, log.command, log.leaf, log.tile, log.checkpoint, log.publication, log.head
    to modeltrail_auditor;
