create table change_request (
    change_id      text collate "C" not null,
    model          text             not null,
    from_version   text,
    version        text             not null,
    kind           text             not null,
    purposes       jsonb            not null,
    state          text             not null,
    proposal       jsonb            not null,
    assessment     jsonb,
    digest         text             not null,
    needed         jsonb            not null,
    requested_by   text             not null,
    registered_by  text             not null,
    within_plan    jsonb,
    signatures     jsonb            not null,
    decision       jsonb,
    obligations    jsonb            not null,
    requested_at   timestamptz      not null,
    changed_at     timestamptz      not null,
    decided_at     timestamptz,
    stream_version bigint           not null,
    valid_from     bigint           not null,
    valid_to       bigint,
    primary key (change_id, valid_from)
);
create unique index on change_request (change_id) where valid_to is null;

-- One row an edition: editions stand side by side.
create table change_control_plan (
    plan_id        text collate "C" not null,
    edition        text collate "C" not null,
    model          text             not null,
    state          text             not null,
    changes        jsonb            not null,
    digest         text             not null,
    established_by text             not null,
    authorisation  jsonb,
    retirement     jsonb,
    established_at timestamptz      not null,
    changed_at     timestamptz      not null,
    stream_version bigint           not null,
    valid_from     bigint           not null,
    valid_to       bigint,
    primary key (plan_id, edition, valid_from)
);
create unique index on change_control_plan (plan_id, edition) where valid_to is null;
