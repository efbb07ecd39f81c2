create table identity (
    identity       text collate "C" not null,
    printed_name   text,
    service        jsonb,
    blocked        jsonb,
    roles          jsonb            not null,
    delegations    jsonb            not null,
    changed_at     timestamptz      not null,
    stream_version bigint           not null,
    valid_from     bigint           not null,
    valid_to       bigint,
    primary key (identity, valid_from)
);
create unique index on identity (identity) where valid_to is null;
