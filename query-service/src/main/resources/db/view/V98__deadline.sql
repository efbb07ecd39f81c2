create table deadline (
    stream     text collate "C" not null,
    owed       jsonb            not null,
    valid_from bigint           not null,
    valid_to   bigint,
    primary key (stream, valid_from)
);
create unique index on deadline (stream) where valid_to is null;
