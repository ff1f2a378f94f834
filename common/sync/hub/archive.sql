-- Single events for staffed machines that have given them up: the history of a case that was long ago.
-- PostgreSQL 15 or later.

-- Events by origin and number, as far as they are for every staffed machine.
CREATE FUNCTION hub.events_at(origins text[], oseqs bigint[])
RETURNS TABLE (origin text, oseq bigint, lamport bigint, kind text, version integer, at_ms bigint, body bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM hub.asking();
    RETURN QUERY SELECT o.name, e.oseq, e.lamport, e.kind, e.version, e.at_ms, e.body
    FROM unnest(origins, oseqs) AS w (name, oseq)
    JOIN hub.origin o ON o.name = w.name
    JOIN hub.event e ON e.origin = o.origin AND e.oseq = w.oseq
    LEFT JOIN hub.reach r ON r.kind = e.kind
    WHERE r.goes_to IS DISTINCT FROM 'nobody' ORDER BY e.lamport, o.mark;
END
$$;

REVOKE ALL ON FUNCTION hub.events_at FROM PUBLIC;
