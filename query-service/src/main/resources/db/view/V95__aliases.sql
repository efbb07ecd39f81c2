-- What else the log says about a model: how its aliases came to where they point, what protects them, and its end.
alter table model
    add column alias_records jsonb not null default '{"named": {}}',
    add column retired       jsonb;
