-- How the hub is: its backups, and the other machine that may carry it one day. PostgreSQL 15 or later.

-- The machine that keeps a copy of the hub up to date. With `secret` the hub and it ask each other which is which.
CREATE TABLE hub.standby (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    host text NOT NULL,
    port integer NOT NULL,
    secret text NOT NULL,
    since timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- What a terminal asks first of all, and where it tries when this machine does not answer. A copy is no hub.
CREATE FUNCTION hub.whereabouts(
    OUT hub uuid, OUT restores integer, OUT is_copy boolean, OUT hosts text[], OUT ports integer[])
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM hub.asking();
    is_copy := pg_is_in_recovery();
    SELECT i.hub, i.restores INTO hub, restores FROM hub.identity i;
    SELECT coalesce(array_agg(s.host), '{}'), coalesce(array_agg(s.port), '{}') INTO hosts, ports FROM hub.standby s;
END
$$;

-- How old the newest proved backup is (the hub, where there is none yet) by the hub's own clock, and what went wrong.
CREATE FUNCTION hub.health(OUT proved_at timestamptz, OUT age interval, OUT problem text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM hub.asking();
    SELECT i.proved_at, clock_timestamp() - coalesce(i.proved_at, i.made_at), i.backup_problem
    INTO proved_at, age, problem FROM hub.identity i;
END
$$;

-- Asked by the standby's role alone: where it will be, and the secret that its role has from now on.
CREATE FUNCTION hub.stand_by(host_ text, port_ integer, secret_ text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    EXECUTE format('ALTER ROLE %I PASSWORD %L VALID UNTIL %L', session_user, secret_, 'infinity');
    DELETE FROM hub.standby;
    INSERT INTO hub.standby (host, port, secret) VALUES (host_, port_, secret_);
END
$$;

-- Asked by the standby's role, of either machine: which hub it is, how often it was restored or promoted, and whether
-- it is the copy.
CREATE FUNCTION hub.epoch(OUT hub uuid, OUT restores integer, OUT is_copy boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT i.hub, i.restores, pg_is_in_recovery() FROM hub.identity i
$$;

REVOKE ALL ON FUNCTION hub.whereabouts, hub.health, hub.stand_by, hub.epoch FROM PUBLIC;
