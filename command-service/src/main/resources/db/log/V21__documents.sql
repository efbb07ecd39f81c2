-- Documents that the log names by digest: bytes that are stored once under what they are, and never touched again.
-- A document is there when its row in log.document is; its parts are stored before, each in a short transaction of its
-- own, because a writer that stays open would hold up every position of the log.
create table log.document (
    digest     text collate "C" primary key check (digest ~ '^sha256:[0-9a-f]{64}$'),
    media_type text        not null,
    size       bigint      not null check (size >= 0),
    stored_by  text        not null,
    stored_at  timestamptz not null default clock_timestamp()
);

-- Every part but the last has 1 MiB, now and for ever: an upload that was cut off is completed by the next one.
create table log.document_part (
    digest text collate "C" not null check (digest ~ '^sha256:[0-9a-f]{64}$'),
    part   int   not null check (part >= 0),
    bytes  bytea not null check (octet_length(bytes) between 1 and 1048576),
    primary key (digest, part)
);
alter table log.document_part alter column bytes set storage external;

do $$
declare
    name text;
begin
    foreach name in array array['document', 'document_part']
    loop
        execute format(
            'create trigger %1$s_is_append_only before update or delete or truncate on log.%1$s '
            'for each statement execute function log.refuse()', name);
        execute format('alter table log.%1$s enable always trigger %1$s_is_append_only', name);
    end loop;
end
$$;

create function log.store_document_part(p_digest text, p_part int, p_bytes bytea) returns void
    language sql
    security definer
    set search_path = pg_catalog
as $$
    insert into log.document_part (digest, part, bytes) values (p_digest, p_part, p_bytes)
    on conflict (digest, part) do nothing
$$;

-- Whether the document is new. Its parts must be all there and have the digest; that is found out before anything is
-- written, so that no transaction id is held meanwhile.
create function log.store_document(p_digest text, p_media_type text, p_size bigint, p_stored_by text) returns boolean
    language plpgsql
    security definer
    set search_path = pg_catalog
as $$
declare
    content bytea;
begin
    if exists (select from log.document where digest = p_digest) then
        return false;
    end if;
    select coalesce(string_agg(bytes, ''::bytea order by part), ''::bytea) into content
    from log.document_part
    where digest = p_digest;
    if octet_length(content) <> p_size or 'sha256:' || encode(sha256(content), 'hex') <> p_digest then
        raise exception 'the parts of document % are not its content', p_digest using errcode = 'data_corrupted';
    end if;
    insert into log.document (digest, media_type, size, stored_by) values (p_digest, p_media_type, p_size, p_stored_by)
    on conflict (digest) do nothing;
    return found;
end
$$;

revoke all on function log.store_document_part, log.store_document from public;
grant execute on function log.store_document_part, log.store_document to modeltrail_append;
grant select on log.document, log.document_part to modeltrail_append, modeltrail_sequencer, modeltrail_auditor;

-- Who reads documents for others and may do nothing else. query-service, whose role it is, lets it log in.
do $$
begin
    create role modeltrail_document_reader;
exception when duplicate_object or unique_violation then
    null;
end
$$;
grant usage on schema log to modeltrail_document_reader;
grant select on log.document, log.document_part to modeltrail_document_reader;
