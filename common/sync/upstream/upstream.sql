-- A district: a hub at which the hubs of halls come together. Each hall has one role and sends the events of all its
-- machines, each under its own origin. What a hall keeps to itself is left out of an origin's numbers; the event behind
-- such a gap brings the hash that it chains to. PostgreSQL 15 or later.

-- The halls of a district. `waiting` is how many events a hall still had to send when it was last heard.
CREATE TABLE hub.hall (
    terminal integer PRIMARY KEY REFERENCES hub.terminal,
    name text NOT NULL UNIQUE CHECK (name <> ''),
    heard_at timestamptz,
    waiting bigint NOT NULL DEFAULT 0
);

-- The other side: the district that this hall's hub sends to, and how it went. `certificate` is the district's, in PEM;
-- `restores` how often it had been restored when it was last met, `covered` how many numbers of all origins together
-- were done with then, `fault` what is wrong since then.
CREATE TABLE hub.upstream (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    words text NOT NULL,
    password text NOT NULL,
    certificate text,
    district uuid NOT NULL,
    restores integer NOT NULL,
    covered bigint NOT NULL DEFAULT 0,
    reached_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    fault text
);

-- How far each origin of the asking hall is here: its newest number and that one's hash.
CREATE FUNCTION hub.heads() RETURNS TABLE (origin text, head bigint, hash bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me hub.terminal := hub.asking();
BEGIN
    RETURN QUERY SELECT o.name, o.head, o.hash FROM hub.origin o WHERE o.terminal = me.terminal;
END
$$;

-- Takes what one of the asking hall's origins has after number `after_` and up to `last_`: the events that are for the
-- district, the numbers between them stay in the hall. The answer is the newest number that is here. What is here
-- already is compared and passed over. Refused: YC001 a gap or numbers out of order, YC002 a fork, YC004 an origin of
-- another hall.
CREATE FUNCTION hub.push_of_hall(
    origin_ text, after_ bigint, after_hash bytea, last_ bigint, last_hash bytea,
    oseqs bigint[], lamports bigint[], ids uuid[], kinds text[], versions integer[], ats bigint[],
    actors text[], requests text[], bodies bytea[], hashes bytea[], befores bytea[]) RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me hub.terminal := hub.asking();
    mine hub.origin;
BEGIN
    INSERT INTO hub.origin (name, terminal, is_current) VALUES (origin_, me.terminal, false) ON CONFLICT DO NOTHING;
    SELECT * INTO mine FROM hub.origin o WHERE o.name = origin_ FOR NO KEY UPDATE;
    IF mine.terminal <> me.terminal THEN
        RAISE EXCEPTION 'this origin belongs to another hall' USING ERRCODE = 'YC004';
    ELSIF after_ > mine.head THEN
        RAISE EXCEPTION 'a gap: % is here, % comes', mine.head, after_ + 1 USING ERRCODE = 'YC001';
    ELSIF EXISTS (SELECT FROM (SELECT n, lag(n, 1, after_) OVER (ORDER BY place) AS previous
                               FROM unnest(oseqs) WITH ORDINALITY AS w (n, place)) o
                  WHERE n <= previous OR n > last_) OR last_ <= after_ THEN
        RAISE EXCEPTION 'numbers out of order after %', after_ USING ERRCODE = 'YC001';
    ELSIF after_ > 0 AND after_hash <> (
          SELECT e.hash FROM hub.event e WHERE e.origin = mine.origin AND e.oseq = after_
          UNION ALL SELECT mine.hash WHERE after_ = mine.head LIMIT 1)
       OR last_ = mine.head AND last_hash <> mine.hash
       OR EXISTS (SELECT FROM unnest(oseqs, hashes) AS w (oseq, hash)
                  JOIN hub.event e ON e.origin = mine.origin AND e.oseq = w.oseq AND e.hash <> w.hash
                  WHERE w.oseq <= mine.head) THEN
        RAISE EXCEPTION 'a fork after %', after_ USING ERRCODE = 'YC002';
    ELSIF last_ <= mine.head THEN
        RETURN mine.head;
    END IF;
    INSERT INTO hub.event
    SELECT mine.origin, w.oseq, w.lamport, w.id, w.kind, w.version, w.at_ms, w.actor, w.request, w.body, w.hash, w.before
    FROM unnest(oseqs, lamports, ids, kinds, versions, ats, actors, requests, bodies, hashes, befores)
         AS w (oseq, lamport, id, kind, version, at_ms, actor, request, body, hash, before)
    WHERE w.oseq > mine.head ORDER BY w.oseq;
    UPDATE hub.origin o SET head = last_, hash = last_hash WHERE o.origin = mine.origin;
    RETURN last_;
END
$$;

-- The asking hall is there, and has so many events still to send.
CREATE FUNCTION hub.report(waiting_ bigint) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me hub.terminal := hub.asking();
BEGIN
    UPDATE hub.hall h SET heard_at = clock_timestamp(), waiting = waiting_ WHERE h.terminal = me.terminal;
    UPDATE hub.terminal t SET joined_at = clock_timestamp() WHERE t.terminal = me.terminal AND t.joined_at IS NULL;
END
$$;

REVOKE ALL ON FUNCTION hub.heads, hub.push_of_hall, hub.report FROM PUBLIC;
