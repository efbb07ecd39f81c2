-- What the projections have reached, and what they could not fold. Tables named like `model` are templates: a generation
-- of a projection has its own copies, model_g1, model_g2 and so on, so that a new one is built beside the one that serves.

create table generation (
    projection  text collate "C" not null,
    generation  int              not null,
    version     int              not null,
    status      text             not null check (status in ('LIVE', 'BUILDING', 'RETIRED')),
    reached     bigint           not null default -1,
    next_offset bigint           not null default 0,
    created_at  timestamptz      not null default now(),
    primary key (projection, generation)
);
create unique index one_live_generation on generation (projection) where status = 'LIVE';

create table parked_event (
    projection text collate "C" not null,
    generation int              not null,
    position   bigint           not null,
    stream     text collate "C" not null,
    why        text             not null,
    parked_at  timestamptz      not null default now(),
    primary key (projection, generation, position)
);

-- Times as ISO 8601 in UTC with microseconds, whatever the session's time zone is.
create function iso(moment timestamptz) returns text
    language sql stable parallel safe
    return to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
