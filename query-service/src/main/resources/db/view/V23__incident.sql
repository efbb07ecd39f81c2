create table incident (
    incident_id    text collate "C" not null,
    kind           text             not null,
    severity       text             not null,
    state          text             not null,
    about          text             not null,
    model          text,
    version        text,
    summary        text             not null,
    affected       jsonb,
    harm           jsonb,
    opened_by      text,
    record_digest  text,
    awareness      jsonb,
    decisions      jsonb            not null,
    correction     jsonb,
    reports        jsonb            not null,
    information    jsonb            not null,
    resolution     jsonb,
    notifications  jsonb            not null,
    closure        jsonb,
    opened_at      timestamptz      not null,
    changed_at     timestamptz      not null,
    closed_at      timestamptz,
    stream_version bigint           not null,
    valid_from     bigint           not null,
    valid_to       bigint,
    primary key (incident_id, valid_from)
);
create unique index on incident (incident_id) where valid_to is null;

create table incident_clock (
    incident_id    text collate "C" not null,
    clock_id       text collate "C" not null,
    state          text             not null,
    due_at         timestamptz      not null,
    running        jsonb            not null,
    why            text             not null,
    outcome        jsonb,
    stream_version bigint           not null,
    valid_from     bigint           not null,
    valid_to       bigint,
    primary key (incident_id, clock_id, valid_from)
);
create unique index on incident_clock (incident_id, clock_id) where valid_to is null;
