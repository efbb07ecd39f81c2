-- What else the log says about a version. `number` is its number as Semantic Versioning orders it.
alter table model_version
    add column number           int[]  not null default '{0,0,0}',
    add column phase            text   not null default 'PRECLINICAL',
    add column compliance_level text   not null default 'UNKNOWN',
    add column description      jsonb,
    add column metrics          jsonb  not null default '{}',
    add column documents        jsonb  not null default '{}',
    add column authorisations   jsonb  not null default '{}',
    add column studies          jsonb  not null default '{}',
    add column adverse_events   jsonb  not null default '{}',
    add column risk_file        jsonb,
    add column changes          jsonb  not null default '{}',
    add column submissions      jsonb  not null default '{}',
    add column artifact_check   jsonb,
    add column validation_owed  jsonb;
create index on model_version (model, number);
