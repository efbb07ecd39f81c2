-- Gives positions. The leader reads committed events in the order (xid, row_id), from behind its cursor up to the
-- snapshot horizon, and stores them through these functions; see log.append for why that order keeps every stream's.
--
-- Why nothing is ever skipped: every transaction with an id below pg_snapshot_xmin has ended, and one that begins
-- later gets a higher id. So the committed rows with xid < horizon are a set that never changes again, and going
-- through it in ascending order visits each of them once. A writer that stays open holds the horizon down: positions
-- wait for it, up to the transaction_timeout of its role, and none is given past it.

-- Begins a leader's term: from here on the terms before it can store nothing.
create function log.begin_term(p_log text) returns log.head
    language plpgsql
    security definer
    set search_path = pg_catalog
as $$
declare
    begun log.head;
begin
    insert into log.head as h (log, epoch) values (p_log, 1)
    on conflict (log) do update set epoch = h.epoch + 1
    returning * into begun;
    if begun.last_xid >= pg_snapshot_xmax(pg_current_snapshot()) then
        raise exception 'the transaction counter of this server is behind the log: % < %',
            pg_snapshot_xmax(pg_current_snapshot()), begun.last_xid
            using errcode = 'object_not_in_prerequisite_state',
                hint = 'A log moves to another server by physical backup or replication, or pg_resetwal -x/-e raises '
                    'the counter; a restored dump alone would lose new events.';
    end if;
    return begun;
end
$$;

-- Stores one batch: leaves from position p_size on, the tiles that became full, and the head behind them.
create function log.sequence(
    p_log text, p_epoch bigint, p_size bigint, p_row_id bigint[], p_leaf_hash bytea[], p_last_xid xid8,
    p_root bytea, p_compact_range bytea,
    p_tile_level smallint[], p_tile_index bigint[], p_tile_hashes bytea[], p_tile_root bytea[])
    returns void
    language plpgsql
    security definer
    set search_path = pg_catalog
as $$
declare
    last_row bigint := p_row_id[cardinality(p_row_id)];
begin
    update log.head
    set size = p_size + cardinality(p_row_id), root = p_root, compact_range = p_compact_range,
        last_xid = p_last_xid, last_row_id = last_row
    where log = p_log and epoch = p_epoch and size = p_size and (last_xid, last_row_id) < (p_last_xid, last_row);
    if not found then
        raise exception 'term % of log % is over', p_epoch, p_log using errcode = 'MT001';
    end if;

    insert into log.leaf (log, position, row_id, leaf_hash)
    select p_log, p_size + leaf.ordinal - 1, leaf.row_id, leaf.hash
    from unnest(p_row_id, p_leaf_hash) with ordinality as leaf(row_id, hash, ordinal);

    insert into log.tile (log, level, index, hashes, root)
    select p_log, tile.level, tile.index, tile.hashes, tile.root
    from unnest(p_tile_level, p_tile_index, p_tile_hashes, p_tile_root) as tile(level, index, hashes, root);
end
$$;

-- Stores a signed checkpoint before it is shown to anybody. It must state exactly what the head states, so that no two
-- of them can contradict each other.
create function log.store_checkpoint(p_log text, p_epoch bigint, p_size bigint, p_root bytea, p_note text)
    returns void
    language plpgsql
    security definer
    set search_path = pg_catalog
as $$
begin
    insert into log.checkpoint (log, size, root, note)
    select log, size, root, p_note
    from log.head
    where log = p_log and epoch = p_epoch and size = p_size and root = p_root;
    if not found then
        raise exception 'term % of log % is over', p_epoch, p_log using errcode = 'MT001';
    end if;
end
$$;

revoke all on function log.begin_term, log.sequence, log.store_checkpoint from public;
grant execute on function log.begin_term, log.sequence, log.store_checkpoint to modeltrail_sequencer;
grant insert on log.publication to modeltrail_sequencer;
