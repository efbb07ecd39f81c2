-- The copy of the log that is verified: leaf bytes as they came over Kafka, and the tiles computed from them.
create table leaf (
    position       bigint           primary key,
    stream         text collate "C" not null,
    stream_version bigint,
    type           text collate "C" not null,
    actor          text collate "C",
    actor_role     text collate "C",
    recorded_at    timestamptz,
    correlation_id text collate "C",
    causation_id   text collate "C",
    command_id     text collate "C",
    event_id       text collate "C",
    leaf_hash      bytea            not null,
    bytes          bytea            not null
);
create index on leaf (stream, position);
create index on leaf (recorded_at, position);
create index on leaf (correlation_id, position);

-- C2SP tlog-tiles: up to 256 hashes of 32 bytes; a tile with fewer is the right edge.
create table tile (
    level  int    not null,
    number bigint not null,
    hashes bytea  not null,
    primary key (level, number)
);

-- Checkpoints of topic lifecycle-checkpoints. PENDING until the leaves they cover have arrived.
create table checkpoint (
    record_offset bigint      primary key,
    size          bigint,
    root          bytea,
    note          text        not null,
    verdict       text        not null check (verdict in ('PENDING', 'VERIFIED', 'REFUSED')),
    why           text,
    received_at   timestamptz not null default now(),
    judged_at     timestamptz
);
create index on checkpoint (size) where verdict = 'VERIFIED';
create index on checkpoint (size) where verdict = 'PENDING';

-- Findings that somebody must look into: they stay until a person has dealt with the cause.
create table alarm (
    kind      text        not null,
    subject   text        not null,
    position  bigint,
    detail    text        not null,
    raised_at timestamptz not null default now(),
    primary key (kind, subject)
);
