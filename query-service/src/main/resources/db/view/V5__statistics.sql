-- The latest statistic of each key. `record_offset` guards against an older record that comes again.
create table latest_statistic (
    topic         text collate "C" not null,
    key           text collate "C" not null,
    rollout_id    text collate "C" not null,
    document      jsonb            not null,
    partition     int              not null,
    record_offset bigint           not null,
    received_at   timestamptz      not null default now(),
    primary key (topic, key)
);
create index on latest_statistic (rollout_id, topic);

create table topic_offset (
    topic       text collate "C" not null,
    partition   int              not null,
    next_offset bigint           not null,
    primary key (topic, partition)
);
