-- Which streams are about a version: `about` is the stream of the version, of its model, or of what is about it in turn;
-- `*` is what concerns every version of the house.
create table concern (
    stream       text collate "C" not null,
    about        text collate "C" not null,
    noted        text collate "C" not null,
    kind         text             not null,
    valid_from   bigint           not null,
    valid_to     bigint,
    primary key (stream, about, noted, valid_from)
);
create unique index on concern (stream, about, noted) where valid_to is null;
create index on concern (about, valid_from);

create table compliance_audit (
    audit_id       text collate "C" not null,
    scope          text             not null,
    framework      text,
    state          text             not null,
    due_on         date             not null,
    every_months   int,
    scheduled_by   text             not null,
    started_by     text,
    record         jsonb            not null,
    record_digest  text,
    reviews        jsonb            not null,
    closure        jsonb,
    scheduled_at   timestamptz      not null,
    started_at     timestamptz,
    changed_at     timestamptz      not null,
    closed_at      timestamptz,
    stream_version bigint           not null,
    valid_from     bigint           not null,
    valid_to       bigint,
    primary key (audit_id, valid_from)
);
create unique index on compliance_audit (audit_id) where valid_to is null;

create table submission (
    submission_id   text collate "C" not null,
    model           text collate "C" not null,
    version         text collate "C" not null,
    authority       text             not null,
    submission_type text             not null,
    state           text             not null,
    opened_by       text             not null,
    package         jsonb,
    filing          jsonb,
    questions       jsonb            not null,
    decision        jsonb,
    withdrawal      jsonb,
    opened_at       timestamptz      not null,
    changed_at      timestamptz      not null,
    stream_version  bigint           not null,
    valid_from      bigint           not null,
    valid_to        bigint,
    primary key (submission_id, valid_from)
);
create unique index on submission (submission_id) where valid_to is null;
