create table target (
    target         text collate "C" not null,
    environment    text             not null,
    model          text             not null,
    router         text             not null,
    router_address text             not null,
    stable_version text,
    rollout_id     text,
    frozen_from    timestamptz,
    frozen_until   timestamptz,
    frozen_why     text,
    registered_at  timestamptz      not null,
    stream_version bigint           not null,
    valid_from     bigint           not null,
    valid_to       bigint,
    primary key (target, valid_from)
);
create unique index on target (target) where valid_to is null;

create table rollout (
    rollout_id        text collate "C" not null,
    target            text             not null,
    model             text             not null,
    stable_version    text             not null,
    canary_version    text             not null,
    state             text             not null,
    epoch             int              not null,
    ordered_percent   int              not null,
    confirmed_percent int              not null,
    verdict           text,
    warnings          jsonb            not null,
    paused_by         text,
    rollback          jsonb,
    phases            jsonb            not null,
    plan              jsonb            not null,
    policy            jsonb            not null,
    started_at        timestamptz      not null,
    changed_at        timestamptz      not null,
    finished_at       timestamptz,
    stream_version    bigint           not null,
    valid_from        bigint           not null,
    valid_to          bigint,
    primary key (rollout_id, valid_from)
);
create unique index on rollout (rollout_id) where valid_to is null;
create index on rollout (target) where valid_to is null;
