-- The log. Rows of these tables are inserted and never touched again; triggers refuse everything else.
-- Names are compared byte by byte (collation C): faster, and no index depends on a library's collation version.

-- One row an event. The identity's sequence must keep its cache of 1: the order of row ids within one stream rests on it.
create table log.event (
    row_id         bigint      generated always as identity primary key,
    log            text collate "C"        not null,
    stream         text collate "C"        not null,
    stream_version bigint      not null check (stream_version >= 0),
    event_id       uuid        not null,
    type           text        not null,
    command_id     text collate "C"        not null,
    recorded_at    timestamptz not null,
    xid            xid8        not null default pg_current_xact_id(),
    envelope       bytea       not null check (octet_length(envelope) <= 61440),
    constraint event_stream_version unique (log, stream, stream_version)
);

create index event_in_order on log.event (log, xid, row_id);
create index event_of_command on log.event (log, command_id);

-- One row a command that was answered, with all of its answer that its events do not hold.
-- append_id tells the writer whose attempt stored the row, when a connection broke before the answer came.
create table log.command (
    log            text collate "C"        not null,
    command_id     text collate "C"        not null,
    append_id      uuid        not null,
    stream         text collate "C"        not null,
    stream_version bigint      not null,
    status         text        not null,
    code           text,
    detail         text,
    unmet          jsonb       not null,
    actor          text        not null,
    request_hash   text        not null,
    recorded_at    timestamptz not null,
    primary key (log, command_id)
);

-- The Merkle leaf that an event became. Apart from log.event so that no event row is ever updated.
create table log.leaf (
    log       text collate "C"   not null,
    position  bigint not null check (position >= 0),
    row_id    bigint not null unique,
    leaf_hash bytea  not null check (octet_length(leaf_hash) = 32),
    primary key (log, position)
);

-- Full tiles (C2SP tlog-tiles): 256 hashes and the root over them, which is one entry of the tile above.
create table log.tile (
    log    text collate "C"     not null,
    level  smallint not null check (level between 0 and 7),
    index  bigint   not null check (index >= 0),
    hashes bytea    not null check (octet_length(hashes) = 8192),
    root   bytea    not null check (octet_length(root) = 32),
    primary key (log, level, index)
);

-- Every checkpoint ever signed, stored before anybody sees it.
create table log.checkpoint (
    log       text collate "C"        not null,
    size      bigint      not null check (size > 0),
    root      bytea       not null check (octet_length(root) = 32),
    note      text        not null,
    signed_at timestamptz not null default clock_timestamp(),
    primary key (log, size)
);

-- Which positions lie at which offsets of the topic.
create table log.publication (
    id             bigint      generated always as identity primary key,
    log            text collate "C"        not null,
    topic          text        not null,
    topic_id       text        not null,
    first_position bigint      not null check (first_position >= 0),
    last_position  bigint      not null check (last_position >= first_position),
    partition      int         not null,
    first_offset   bigint      not null,
    last_offset    bigint      not null check (last_offset - first_offset = last_position - first_position),
    published_at   timestamptz not null default clock_timestamp()
);

create index publication_by_position on log.publication (log, topic, topic_id, last_position);

create function log.refuse() returns trigger
    language plpgsql
as $$
begin
    raise exception 'log.% is append-only: % is refused', tg_table_name, tg_op using errcode = 'insufficient_privilege';
end
$$;

do $$
declare
    name text;
begin
    foreach name in array array['event', 'command', 'leaf', 'tile', 'checkpoint', 'publication']
    loop
        execute format(
            'create trigger %1$s_is_append_only before update or delete or truncate on log.%1$s '
            'for each statement execute function log.refuse()', name);
        -- Also for sessions that turn ordinary triggers off (session_replication_role).
        execute format('alter table log.%1$s enable always trigger %1$s_is_append_only', name);
    end loop;
end
$$;

-- The one row that moves: how far the sequencer is, and which leader may move it.
-- (last_xid, last_row_id) is the event that got the last position.
create table log.head (
    log           text collate "C"   primary key,
    epoch         bigint not null default 0,
    size          bigint not null default 0,
    root          bytea,
    compact_range bytea,
    last_xid      xid8   not null default '0',
    last_row_id   bigint not null default 0
);

-- The latest state of a long stream: a cache that may be dropped.
create table log.snapshot (
    log            text collate "C"        not null,
    stream         text collate "C"        not null,
    stream_version bigint      not null,
    state_type     text        not null,
    state          bytea       not null,
    recorded_at    timestamptz not null default clock_timestamp(),
    primary key (log, stream)
);
