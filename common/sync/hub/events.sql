-- The hub's own facts, its terminals, and the events of their journals. Everything is reached through functions; no
-- terminal sees a table. PostgreSQL 15 or later.

CREATE SCHEMA hub;

-- `restores` grows whenever the database is restored: terminals send again what the backup did not have yet.
CREATE TABLE hub.identity (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    hub uuid NOT NULL DEFAULT gen_random_uuid(),
    restores integer NOT NULL DEFAULT 0,
    protocol_low integer NOT NULL DEFAULT 1,
    protocol_high integer NOT NULL DEFAULT 1,
    made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    proved_at timestamptz,  -- when the newest backup was made that was then proved by restoring it
    backup_problem text  -- why there is none since then
);
INSERT INTO hub.identity DEFAULT VALUES;

-- One row for each machine that was invited. `role` is what it signs in as.
CREATE TABLE hub.terminal (
    terminal integer PRIMARY KEY,
    role name NOT NULL UNIQUE,
    kind text NOT NULL CHECK (kind IN ('kiosk', 'counter', 'board', 'office', 'hall')),
    digit text UNIQUE CHECK ((digit IS NULL) = (kind = 'hall')),
    invited_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    joined_at timestamptz,
    revoked_at timestamptz
);

-- Every origin that ever was, with its newest event. `mark` stands for it in the keys of the hall's order; origins of
-- other halls have none.
CREATE TABLE hub.origin (
    origin integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    name text NOT NULL UNIQUE,
    mark integer UNIQUE,
    terminal integer NOT NULL REFERENCES hub.terminal,
    is_current boolean NOT NULL DEFAULT true,
    head bigint NOT NULL DEFAULT 0,
    hash bytea
);
CREATE UNIQUE INDEX origin_current ON hub.origin (terminal) WHERE is_current;

CREATE TABLE hub.event (
    origin integer NOT NULL,
    oseq bigint NOT NULL,
    lamport bigint NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL,
    version integer NOT NULL,
    at_ms bigint NOT NULL,
    actor text NOT NULL,
    request text,
    body bytea NOT NULL,
    hash bytea NOT NULL,
    before bytea,  -- what it chains to, where the event before it is not here
    PRIMARY KEY (origin, oseq)
);
CREATE UNIQUE INDEX event_lamport ON hub.event (origin, lamport);

-- Who gets which kind of event. A kind that is not listed, such as one of a newer program, goes to staffed machines.
CREATE TABLE hub.reach (kind text PRIMARY KEY, goes_to text NOT NULL CHECK (goes_to IN ('all', 'nobody')));
INSERT INTO hub.reach
SELECT kind, 'all' FROM unnest(ARRAY[
    'HallSetUp', 'HoursSet', 'NoticeSet', 'SeriesDefined', 'CounterDefined', 'CatalogueImported',
    'TicketTaken', 'TicketCalled', 'TicketRecalled', 'ServiceBegun', 'TicketMissed', 'TicketRequeued', 'TicketParked',
    'TicketUnparked', 'TicketTransferred', 'WalkInBegun', 'ServiceFinished', 'TicketsLapsed',
    'CounterOpened', 'CounterPaused', 'CounterResumed', 'CounterClosed', 'HelpCalled', 'HelpAnswered',
    'RatingCodeMade', 'RatingGiven',  -- so that kiosks take a code once; they know nothing of its case
    'StatementBegun', 'StatementEnded', 'CodeReleased']) AS kind  -- so that kiosks count together, and take these codes
UNION ALL
SELECT kind, 'nobody' FROM unnest(ARRAY[
    'PrintQueued', 'CasePaperQueued', 'HospitalSlipQueued', 'PrintRedirected', 'PrintBegun', 'PrintSettled']) AS kind;

-- Keys of sealed names and notes, which only staffed machines give and get. Erasing one here erases no copy elsewhere.
-- Machines that were apart may have sealed notes of one visit, each with a key of its own.
CREATE TABLE hub.person_key (person text NOT NULL, key bytea NOT NULL, PRIMARY KEY (person, key));

-- The terminal that asks; refused when it was never invited or is revoked.
CREATE FUNCTION hub.asking() RETURNS hub.terminal
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me hub.terminal;
BEGIN
    SELECT * INTO me FROM hub.terminal t WHERE t.role = session_user AND t.revoked_at IS NULL;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'this terminal does not belong to the hall' USING ERRCODE = 'YC005';
    END IF;
    RETURN me;
END
$$;

-- Who is who, and how far the asking terminal's origin is here. Refused (YC003) when no protocol is common to both.
CREATE FUNCTION hub.hello(low integer, high integer,
    OUT hub uuid, OUT restores integer, OUT protocol integer, OUT terminal integer, OUT kind text, OUT digit text,
    OUT origin text, OUT head bigint, OUT hash bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me hub.terminal := hub.asking();
    here hub.identity;
BEGIN
    SELECT * INTO here FROM hub.identity;
    protocol := least(high, here.protocol_high);
    IF protocol < greatest(low, here.protocol_low) THEN
        RAISE EXCEPTION 'the hub speaks protocol % to %, this terminal % to %',
            here.protocol_low, here.protocol_high, low, high USING ERRCODE = 'YC003';
    END IF;
    hub := here.hub; restores := here.restores;
    terminal := me.terminal; kind := me.kind; digit := me.digit;
    SELECT o.name, o.head, o.hash INTO origin, head, hash
    FROM hub.origin o WHERE o.terminal = me.terminal AND o.is_current;
    head := coalesce(head, 0);
END
$$;

-- When the newest proved backup was made, null before there is one.
CREATE FUNCTION hub.proved() RETURNS timestamptz
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM hub.asking();
    RETURN (SELECT i.proved_at FROM hub.identity i);
END
$$;

-- The asking terminal writes under this origin from now on. Refused (YC004) when it is another's, as a clone's would be.
CREATE FUNCTION hub.adopt(origin_ text, mark_ integer) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me hub.terminal := hub.asking();
BEGIN
    IF EXISTS (SELECT FROM hub.origin o WHERE (o.name = origin_ OR o.mark = mark_)
               AND NOT (o.name = origin_ AND o.terminal = me.terminal)) THEN
        RAISE EXCEPTION 'this origin belongs to another terminal' USING ERRCODE = 'YC004';
    END IF;
    UPDATE hub.origin o SET is_current = false WHERE o.terminal = me.terminal AND o.name <> origin_ AND o.is_current;
    INSERT INTO hub.origin (name, mark, terminal) VALUES (origin_, mark_, me.terminal)
    ON CONFLICT (name) DO UPDATE SET is_current = true;
    UPDATE hub.terminal t SET joined_at = coalesce(t.joined_at, clock_timestamp()) WHERE t.terminal = me.terminal;
END
$$;

-- The asking terminal has joined and set a secret of its own: its role no longer ends with the invitation.
CREATE FUNCTION hub.stay() RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me hub.terminal := hub.asking();
BEGIN
    EXECUTE format('ALTER ROLE %I VALID UNTIL %L', me.role, 'infinity');
END
$$;

-- Takes the events after number `after_` of the asking terminal's origin; the answer is the newest number that is here.
-- What is here already is compared and passed over. Refused: YC001 a gap, YC002 a fork (other events under the same
-- numbers), YC004 an origin that is not the terminal's, YC006 Lamport numbers that do not ascend.
CREATE FUNCTION hub.push(
    origin_ text, after_ bigint, after_hash bytea, lamports bigint[], ids uuid[], kinds text[], versions integer[],
    ats bigint[], actors text[], requests text[], bodies bytea[], hashes bytea[]) RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me hub.terminal := hub.asking();
    mine hub.origin;
    last bigint := after_ + cardinality(hashes);
BEGIN
    SELECT * INTO mine FROM hub.origin o WHERE o.name = origin_ AND o.terminal = me.terminal AND o.is_current
    FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'this origin is not the terminal''s' USING ERRCODE = 'YC004';
    ELSIF after_ > mine.head THEN
        RAISE EXCEPTION 'a gap: % is here, % comes', mine.head, after_ + 1 USING ERRCODE = 'YC001';
    ELSIF after_ > 0 AND after_hash IS DISTINCT FROM
          (SELECT e.hash FROM hub.event e WHERE e.origin = mine.origin AND e.oseq = after_) THEN
        RAISE EXCEPTION 'a fork at %', after_ USING ERRCODE = 'YC002';
    ELSIF EXISTS (SELECT FROM unnest(hashes) WITH ORDINALITY AS w (hash, n)
                  JOIN hub.event e ON e.origin = mine.origin AND e.oseq = after_ + w.n AND e.hash <> w.hash
                  WHERE after_ + w.n <= mine.head) THEN
        RAISE EXCEPTION 'a fork after %', after_ USING ERRCODE = 'YC002';
    ELSIF EXISTS (SELECT FROM unnest(
                      coalesce((SELECT e.lamport FROM hub.event e WHERE e.origin = mine.origin AND e.oseq = after_), 0)
                      || lamports, lamports) AS w (before, lamport) WHERE w.lamport <= w.before) THEN
        RAISE EXCEPTION 'an order that does not ascend after %', after_ USING ERRCODE = 'YC006';
    ELSIF last <= mine.head THEN
        RETURN mine.head;
    END IF;
    INSERT INTO hub.event
    SELECT mine.origin, after_ + w.n, w.lamport, w.id, w.kind, w.version, w.at_ms, w.actor, w.request, w.body, w.hash
    FROM unnest(lamports, ids, kinds, versions, ats, actors, requests, bodies, hashes) WITH ORDINALITY
         AS w (lamport, id, kind, version, at_ms, actor, request, body, hash, n)
    WHERE after_ + w.n > mine.head ORDER BY w.n;
    UPDATE hub.origin o SET head = last, hash = hashes[cardinality(hashes)] WHERE o.origin = mine.origin;
    RETURN last;
END
$$;

-- Hints that events of these kinds are here, at those alone who get something of them: whoever misses a hint finds out
-- when it looks by itself. Called after a push and not within it: hinting transactions commit one behind another, and
-- this one has nothing to write to the disk meanwhile.
CREATE FUNCTION hub.hint(kinds text[]) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    is_for_all boolean;
    is_for_some boolean;
BEGIN
    PERFORM hub.asking();
    SELECT bool_or(r.goes_to = 'all'), bool_or(r.goes_to IS DISTINCT FROM 'nobody') INTO is_for_all, is_for_some
    FROM unnest(kinds) AS k (kind) LEFT JOIN hub.reach r ON r.kind = k.kind;
    IF is_for_all THEN
        NOTIFY hub_news;
    ELSIF is_for_some THEN
        NOTIFY hub_news_for_staff;
    END IF;
END
$$;

-- The next events of other origins after a vector, in the hall's order, at most `most`. Those that are not for this
-- kind of terminal come as their number alone, so that the vector goes on over them. `before` is the hash of the event
-- before, null for an origin's first; `waiting` is how many events there were after the vector.
--
-- What it costs depends on how many origins have something and on `most`, not on how long their journals are: from the
-- first number that is missing anywhere, it looks at a stretch of Lamport numbers that holds about `most` events.
CREATE FUNCTION hub.pull(origins text[], oseqs bigint[], most integer)
RETURNS TABLE (origin text, oseq bigint, lamport bigint, id uuid, kind text, version integer, at_ms bigint,
               actor text, request text, body bytea, hash bytea, before bytea, waiting bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    me hub.terminal := hub.asking();
    behind integer[];
    firsts bigint[];
    missing bigint;
    until bigint;
BEGIN
    SELECT array_agg(o.origin), array_agg(f.lamport), sum(o.head - f.oseq + 1),
           min(f.lamport) + greatest(most, most * (max(l.lamport) - min(f.lamport)) / sum(o.head - f.oseq + 1))
    INTO behind, firsts, missing, until
    FROM hub.origin o
    LEFT JOIN unnest(origins, oseqs) AS v (name, oseq) ON v.name = o.name
    JOIN hub.event f ON f.origin = o.origin AND f.oseq = coalesce(v.oseq, 0) + 1
    JOIN hub.event l ON l.origin = o.origin AND l.oseq = o.head
    WHERE o.head > coalesce(v.oseq, 0) AND NOT (o.terminal = me.terminal AND o.is_current);
    IF missing IS NULL THEN
        RETURN;
    END IF;
    RETURN QUERY
    WITH next AS (
        SELECT o.name, o.mark, e.*, coalesce(r.goes_to = 'all', me.kind IN ('counter', 'office')) AS is_sent
        FROM unnest(behind, firsts) AS b (origin, first)
        JOIN hub.origin o ON o.origin = b.origin
        CROSS JOIN LATERAL (
            SELECT * FROM hub.event e WHERE e.origin = b.origin AND e.lamport BETWEEN b.first AND until
            ORDER BY e.lamport LIMIT most) e
        LEFT JOIN hub.reach r ON r.kind = e.kind
        ORDER BY e.lamport, o.mark LIMIT most)
    SELECT n.name, n.oseq, CASE WHEN n.is_sent THEN n.lamport END, CASE WHEN n.is_sent THEN n.id END,
           CASE WHEN n.is_sent THEN n.kind END, n.version, n.at_ms, CASE WHEN n.is_sent THEN n.actor END,
           CASE WHEN n.is_sent THEN n.request END, CASE WHEN n.is_sent THEN n.body END,
           CASE WHEN n.is_sent THEN n.hash END,
           CASE WHEN n.is_sent THEN (SELECT p.hash FROM hub.event p WHERE p.origin = n.origin AND p.oseq = n.oseq - 1)
           END, missing
    FROM next n ORDER BY n.lamport, n.mark;
END
$$;

-- How many events of other origins wait for the asking terminal.
CREATE FUNCTION hub.lag(origins text[], oseqs bigint[]) RETURNS bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me hub.terminal := hub.asking();
BEGIN
    RETURN (SELECT coalesce(sum(greatest(o.head - coalesce(v.oseq, 0), 0)), 0) FROM hub.origin o
            LEFT JOIN unnest(origins, oseqs) AS v (name, oseq) ON v.name = o.name
            WHERE NOT (o.terminal = me.terminal AND o.is_current));
END
$$;

CREATE FUNCTION hub.give_keys(persons text[], keys bytea[]) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM hub.asking();
    INSERT INTO hub.person_key SELECT * FROM unnest(persons, keys) ON CONFLICT DO NOTHING;
END
$$;

CREATE FUNCTION hub.get_keys(persons text[]) RETURNS TABLE (person text, key bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM hub.asking();
    RETURN QUERY SELECT k.person, k.key FROM hub.person_key k WHERE k.person = ANY (persons);
END
$$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA hub FROM PUBLIC;
