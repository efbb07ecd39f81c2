create table drift_version (
    model          text collate "C" not null,
    version        text collate "C" not null,
    stream_version bigint           not null,
    valid_from     bigint           not null,
    valid_to       bigint,
    primary key (model, version, valid_from)
);
create unique index on drift_version (model, version) where valid_to is null;

create table drift_episode (
    model             text collate "C" not null,
    version           text collate "C" not null,
    signal            text collate "C" not null,
    reference         text collate "C" not null,
    episode           text collate "C" not null,
    level             text             not null,
    incident_id       text,
    levels            jsonb            not null,
    cleared           jsonb,
    detected_at       timestamptz      not null,
    cleared_at        timestamptz,
    detected_position bigint           not null,
    stream_version    bigint           not null,
    valid_from        bigint           not null,
    valid_to          bigint,
    primary key (model, version, signal, reference, episode, valid_from)
);
create unique index on drift_episode (model, version, signal, reference, episode) where valid_to is null;
create index on drift_episode (model, version, detected_position);
