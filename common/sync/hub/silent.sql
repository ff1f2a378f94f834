-- Counters that hold numbers and are not heard: nobody else may call these until a person has seen to the machine.
-- PostgreSQL 15 or later.

CREATE FUNCTION hub.silent() RETURNS TABLE (counter text, minutes integer, held bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT p.counter, (extract(epoch FROM clock_timestamp() - p.heard_at) / 60)::integer, count(*)
    FROM hub.post p JOIN hub.claim c ON c.counter = p.counter AND c.request IS NULL
    WHERE p.heard_at < clock_timestamp() - interval '2 minutes'
    GROUP BY p.counter ORDER BY p.counter
$$;
REVOKE ALL ON FUNCTION hub.silent FROM PUBLIC;
