-- What terminals ask beside sending and fetching: the hub's time, and what they can give back that it has lost.
-- PostgreSQL 15 or later.

-- Runs of numbers that are nobody's business but the origin's: the hub was never given them back, so they stand here
-- without content, and the event behind them proves the last one's hash.
INSERT INTO hub.reach VALUES ('', 'nobody');

-- The time by which the machines of the hall go.
CREATE FUNCTION hub.clock() RETURNS timestamptz
LANGUAGE sql VOLATILE SET search_path = pg_catalog, pg_temp AS 'SELECT clock_timestamp()';

-- The hash of an origin's event with a number, whoever's it was; null where it is not here.
CREATE FUNCTION hub.hash_of(origin_ text, oseq_ bigint) RETURNS bytea
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM hub.asking();
    RETURN (SELECT e.hash FROM hub.event e JOIN hub.origin o ON o.origin = e.origin
            WHERE o.name = origin_ AND e.oseq = oseq_);
END
$$;

-- Origins that nobody writes any more and that the asking terminal knows further than the hub does, which was restored
-- from an older backup after their machine was lost: the number behind which the hub has nothing.
CREATE FUNCTION hub.lost(origins text[], oseqs bigint[]) RETURNS TABLE (origin text, head bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM hub.asking();
    RETURN QUERY
    SELECT o.name, o.head FROM unnest(origins, oseqs) AS v (name, oseq)
    JOIN hub.origin o ON o.name = v.name AND o.head < v.oseq
    JOIN hub.terminal t ON t.terminal = o.terminal
    WHERE NOT o.is_current OR t.revoked_at IS NOT NULL;
END
$$;

-- Takes back what the hub has lost of such an origin, from a terminal that had fetched it; the newest number that is
-- here now. Refused: YC002 what does not follow the hub's newest event, YC004 an origin that its machine still writes.
CREATE FUNCTION hub.give_back(
    origin_ text, oseqs bigint[], lamports bigint[], ids uuid[], kinds text[], versions integer[], ats bigint[],
    actors text[], requests text[], bodies bytea[], hashes bytea[], befores bytea[]) RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    theirs hub.origin;
BEGIN
    PERFORM hub.asking();
    SELECT o.* INTO theirs FROM hub.origin o JOIN hub.terminal t ON t.terminal = o.terminal
    WHERE o.name = origin_ AND (NOT o.is_current OR t.revoked_at IS NOT NULL) FOR NO KEY UPDATE OF o;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'its own machine writes this origin' USING ERRCODE = 'YC004';
    ELSIF oseqs[1] <= theirs.head THEN
        RETURN theirs.head;  -- another terminal was quicker
    ELSIF oseqs[1] = theirs.head + 1
          AND befores[1] <> coalesce(theirs.hash, sha256(convert_to(origin_, 'UTF8'))) THEN
        RAISE EXCEPTION 'a fork at %', theirs.head USING ERRCODE = 'YC002';
    END IF;
    WITH given AS (
        SELECT w.*, lag(w.oseq, 1, theirs.head) OVER (ORDER BY w.oseq) AS previous
        FROM unnest(oseqs, lamports, ids, kinds, versions, ats, actors, requests, bodies, hashes, befores)
             AS w (oseq, lamport, id, kind, version, at_ms, actor, request, body, hash, before))
    INSERT INTO hub.event (origin, oseq, lamport, id, kind, version, at_ms, actor, request, body, hash)
    SELECT theirs.origin, g.oseq - n, g.lamport - n, gen_random_uuid(), '', 0, 0, '', NULL, '',
           CASE WHEN n = 1 THEN g.before ELSE '' END
    FROM given g CROSS JOIN generate_series(1, g.oseq - g.previous - 1) AS n
    UNION ALL
    SELECT theirs.origin, g.oseq, g.lamport, g.id, g.kind, g.version, g.at_ms, g.actor, g.request, g.body, g.hash
    FROM given g;
    UPDATE hub.origin o SET head = oseqs[cardinality(oseqs)], hash = hashes[cardinality(hashes)]
    WHERE o.origin = theirs.origin;
    NOTIFY hub_news;
    RETURN oseqs[cardinality(oseqs)];
END
$$;

REVOKE ALL ON FUNCTION hub.clock, hub.hash_of, hub.lost, hub.give_back FROM PUBLIC;
