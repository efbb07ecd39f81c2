-- Appends a batch of commands, each with its events, in one transaction; the only way to write log.event and log.command.
--
-- One row a command is returned, in order: APPENDED (version: the stream version the command leads to), DUPLICATE (the
-- command id is taken: nothing stored) or CONFLICT (stream, version: where it is and how far that stream has come).
-- Commands of one batch that touch the same stream are decided in their order. What is not APPENDED leaves no trace.
--
-- Why positions may later be given in the order (xid, row_id): let T1 have appended version v and T2 version v + 1 of a
-- stream. If T1 = T2, the insert at the end draws row ids in the order of the input. Otherwise T2 saw v in a snapshot
-- taken while T2 had no transaction id yet (checked first, and nothing is written before the decision), so T1, having
-- committed, had drawn its id before: xid(T1) < xid(T2). The same argument puts any append that begins after another
-- one was acknowledged behind it, whatever their streams.
create function log.append(
    p_log text,
    p_append_id uuid[], p_command_id text[], p_stream text[], p_stream_version bigint[], p_status text[],
    p_code text[], p_detail text[], p_unmet text[], p_actor text[], p_request_hash text[], p_micros bigint[],
    p_event_command int[], p_event_stream text[], p_event_version bigint[], p_event_id uuid[], p_event_type text[],
    p_envelope bytea[])
    returns table (outcome text, stream text, version bigint)
    language plpgsql
    security definer
    set search_path = pg_catalog
    set plan_cache_mode = force_generic_plan
    set jit = off
    set enable_seqscan = off
    set enable_hashjoin = off
    set enable_mergejoin = off
as $$
#variable_conflict use_column
declare
    outcomes text[] := array_fill('APPENDED'::text, array[cardinality(p_command_id)]);
    streams text[] := p_stream;
    versions bigint[] := p_stream_version;
    part record;
    current int := 0;
    head bigint;
    heads jsonb := '{}';
    own_heads jsonb := '{}';
begin
    if pg_current_xact_id_if_assigned() is not null then
        raise exception 'log.append must be the first write of its transaction'
            using errcode = 'invalid_transaction_state',
                hint = 'Events of one transaction go into one call.';
    end if;

    -- No other append can decide about these streams until this one is over. Advisory locks draw no transaction id.
    perform pg_advisory_xact_lock(k.key)
    from (select distinct hashtextextended(p_log || '/' || s.stream, 0) as key
          from unnest(p_event_stream) as s(stream)
          order by 1) as k;

    -- A statement of its own, so that its snapshot is younger than the locks.
    for part in
        select c.command::int,
               p.stream,
               p.first_version,
               p.last_version,
               p.last_version - p.first_version + 1 <> p.events as broken,
               count(*) over (partition by p.stream) > 1 as shared,
               min(c.command) over (partition by c.command_id)::int as first_of_id,
               coalesce(h.version, -1) as head,
               k.taken is not null as taken,
               case when c.stream_version is null then coalesce(o.version, -1) end as own_version
        from unnest(p_command_id, p_stream, p_stream_version) with ordinality
                 as c(command_id, stream, stream_version, command)
        left join (select e.command, e.stream, min(e.version) as first_version, max(e.version) as last_version,
                          count(*) as events
                   from unnest(p_event_command, p_event_stream, p_event_version) as e(command, stream, version)
                   group by e.command, e.stream) as p on p.command = c.command
        left join lateral (select max(v.stream_version) as version
                           from log.event as v
                           where v.log = p_log and v.stream = p.stream) as h on true
        left join lateral (select true as taken
                           from log.command as t
                           where t.log = p_log and t.command_id = c.command_id limit 1) as k on true
        left join lateral (select max(v.stream_version) as version
                           from log.event as v
                           where c.stream_version is null and v.log = p_log and v.stream = c.stream) as o on true
        order by c.command
    loop
        if part.command <> current then
            if current > 0 and outcomes[current] = 'APPENDED' then
                heads := heads || own_heads;
            end if;
            own_heads := '{}';
            current := part.command;
            if part.taken or (part.first_of_id < current and outcomes[part.first_of_id] = 'APPENDED') then
                outcomes[current] := 'DUPLICATE';
            end if;
            if part.own_version is not null then
                versions[current] := part.own_version;
            end if;
        end if;
        if outcomes[current] = 'APPENDED' and part.stream is not null then
            if part.broken then
                raise exception 'versions of stream % are not contiguous in command %', part.stream, p_command_id[current]
                    using errcode = 'invalid_parameter_value';
            end if;
            head := part.head;
            if part.shared then
                head := coalesce((heads ->> part.stream)::bigint, head);
                own_heads := own_heads || jsonb_build_object(part.stream, part.last_version);
            end if;
            if part.first_version <> head + 1 then
                outcomes[current] := 'CONFLICT';
                streams[current] := part.stream;
                versions[current] := head;
            end if;
        end if;
    end loop;

    if 'APPENDED' = any (outcomes) then
        insert into log.command (log, command_id, append_id, stream, stream_version, status, code, detail, unmet, actor,
                                 request_hash, recorded_at)
        select p_log, c.command_id, c.append_id, c.stream, versions[c.command], c.status, c.code, c.detail,
               c.unmet::jsonb, c.actor, c.request_hash, timestamptz 'epoch' + c.micros * interval '1 microsecond'
        from unnest(p_command_id, p_append_id, p_stream, p_status, p_code, p_detail, p_unmet, p_actor, p_request_hash,
                    p_micros) with ordinality
                 as c(command_id, append_id, stream, status, code, detail, unmet, actor, request_hash, micros, command)
        where outcomes[c.command] = 'APPENDED';

        insert into log.event (log, stream, stream_version, event_id, type, command_id, recorded_at, envelope)
        select p_log, e.stream, e.version, e.event_id, e.type, p_command_id[e.command],
               timestamptz 'epoch' + p_micros[e.command] * interval '1 microsecond', e.envelope
        from unnest(p_event_command, p_event_stream, p_event_version, p_event_id, p_event_type, p_envelope)
                 with ordinality as e(command, stream, version, event_id, type, envelope, ordinal)
        where outcomes[e.command] = 'APPENDED'
        order by e.ordinal;
    end if;

    return query
        select r.outcome, r.stream, r.version
        from unnest(outcomes, streams, versions) with ordinality as r(outcome, stream, version, command)
        order by r.command;
end
$$;

-- Keeps the newest snapshot of a stream; an older one that comes late is ignored.
create function log.store_snapshot(p_log text, p_stream text, p_version bigint, p_type text, p_state bytea)
    returns void
    language sql
    security definer
    set search_path = pg_catalog
as $$
    insert into log.snapshot as s (log, stream, stream_version, state_type, state)
    values (p_log, p_stream, p_version, p_type, p_state)
    on conflict (log, stream) do update
        set stream_version = excluded.stream_version, state_type = excluded.state_type, state = excluded.state,
            recorded_at = excluded.recorded_at
        where excluded.stream_version >= s.stream_version
$$;
