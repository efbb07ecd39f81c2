-- What is learned of versions in use (ISO 14971:2019, 10): an incident speaks against its version while it is open.
create table risk_incident (
    incident_id    text collate "C" not null,
    model          text collate "C" not null,
    version        text collate "C" not null,
    kind           text             not null,
    severity       text             not null,
    open           boolean          not null,
    changed_at     timestamptz      not null,
    stream_version bigint           not null,
    valid_from     bigint           not null,
    valid_to       bigint,
    primary key (incident_id, valid_from)
);
create unique index on risk_incident (incident_id) where valid_to is null;
create index on risk_incident (model, version);
