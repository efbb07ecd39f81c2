create table version_risk (
    model        text collate "C" not null,
    version      text collate "C" not null,
    picture      jsonb            not null,
    changed_at   timestamptz      not null,
    stream_version bigint           not null,
    valid_from   bigint           not null,
    valid_to     bigint,
    primary key (model, version, valid_from)
);
create unique index on version_risk (model, version) where valid_to is null;
