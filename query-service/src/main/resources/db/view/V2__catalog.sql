create table model (
    model          text collate "C" not null,
    intended_use   text             not null,
    owner          text             not null,
    aliases        jsonb            not null,
    registered_at  timestamptz      not null,
    stream_version bigint           not null,
    valid_from     bigint           not null,
    valid_to       bigint,
    primary key (model, valid_from)
);
create unique index on model (model) where valid_to is null;

create table model_version (
    model           text collate "C" not null,
    version         text collate "C" not null,
    kind            text             not null,
    artifact_uri    text             not null,
    artifact_digest text             not null,
    intended_use    text             not null,
    limitations     jsonb            not null,
    registered_by   text             not null,
    state           text             not null,
    why             text,
    approvals       jsonb            not null,
    registered_at   timestamptz      not null,
    changed_at      timestamptz      not null,
    stream_version  bigint           not null,
    valid_from      bigint           not null,
    valid_to        bigint,
    primary key (model, version, valid_from)
);
create unique index on model_version (model, version) where valid_to is null;
