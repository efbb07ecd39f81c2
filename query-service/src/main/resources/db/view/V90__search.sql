-- What filters look for, beside the rows that show it. These rows change only when what they say does, so that their
-- indexes serve the past as well as the present.

create extension if not exists pg_trgm;

-- An alias that points nowhere any more has no version.
create table model_alias (
    model      text collate "C" not null,
    name       text collate "C" not null,
    version    text collate "C",
    valid_from bigint           not null,
    valid_to   bigint,
    primary key (model, name, valid_from)
);
create unique index on model_alias (model, name) where valid_to is null;
create index on model_alias (name, model, version);

-- Text of people is indexed by hash and trigrams: it may be longer than an entry of a B-tree.
create table version_traits (
    model             text collate "C" not null,
    version           text collate "C" not null,
    intended_use      text             not null,
    artifact_digest   text             not null,
    framework         text,
    framework_version text,
    fda_class         text,
    eu_class          text,
    software_class    text,
    udi_di            text,
    datasets          text[],
    valid_from        bigint           not null,
    valid_to          bigint,
    primary key (model, version, valid_from)
);
create unique index on version_traits (model, version) where valid_to is null;
create index on version_traits (artifact_digest);
create index on version_traits using hash (framework);
create index on version_traits using hash (udi_di);
create index on version_traits (fda_class);
create index on version_traits (eu_class);
create index on version_traits (software_class);
create index on version_traits using gin (datasets);
create index on version_traits using gin (
    intended_use gin_trgm_ops, framework gin_trgm_ops, udi_di gin_trgm_ops);

create table version_metric (
    model      text collate "C" not null,
    version    text collate "C" not null,
    name       text collate "C" not null,
    value      double precision not null,
    valid_from bigint           not null,
    valid_to   bigint,
    primary key (model, version, name, valid_from)
);
create unique index on version_metric (model, version, name) where valid_to is null;
create index on version_metric (name, value);

create index on model using hash (owner);
create index on model using gin (model gin_trgm_ops, intended_use gin_trgm_ops, owner gin_trgm_ops);

-- Words that many versions share, in the order in which pages are read. Only for the present: every event writes the row
-- of its version anew, and the past would be paid for with each.
create index on model_version (model, number) where valid_to is null;
create index on model_version (phase, model, number) where valid_to is null;
create index on model_version (compliance_level, model, number) where valid_to is null;
create index on model_version (state, model, number) where valid_to is null;
create index on model_version (kind, model, number) where valid_to is null;
create index on model_version (registered_at) where valid_to is null;
