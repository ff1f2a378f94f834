-- Exclusive calls: who may call which ticket, who holds which, and at which terminal a counter is at work.
--
-- A ticket that waits anew has a new turn, so a claim is never taken back. The order of the hall is not known here:
-- candidates come best first. Needs the schema hub and nothing else of it; PostgreSQL 15 or later.

-- A ticket that a counter has, for good; or, without a request, that it holds: nobody else may call it, and the counter
-- may even while it is alone (common/domain/alone.py). One row and one key for both, so that they exclude each other.
CREATE TABLE hub.claim (
    ticket text NOT NULL,
    turn bigint NOT NULL,
    counter text NOT NULL,
    request uuid UNIQUE,
    claimed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    claimed_by name NOT NULL DEFAULT session_user,
    PRIMARY KEY (ticket, turn)
);
CREATE INDEX claim_held ON hub.claim (counter) WHERE request IS NULL;

-- A counter, and the terminal at which it is at work: null when it has closed or its machine was declared out of use.
-- `said` is the number of its terminal's newest word about what it holds, `heard_at` a hint and no more.
CREATE TABLE hub.post (
    counter text PRIMARY KEY,
    terminal name,
    said bigint NOT NULL DEFAULT 0,
    heard_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- The counter is the asking terminal's from its first word on. Refused (YC006) when it is at work at another one.
CREATE FUNCTION hub.take_post(counter_ text) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM hub.post p WHERE p.counter = counter_ AND p.terminal = session_user) THEN
        RETURN;
    END IF;
    INSERT INTO hub.post AS p (counter, terminal) VALUES (counter_, session_user)
    ON CONFLICT (counter) DO UPDATE SET terminal = excluded.terminal, heard_at = excluded.heard_at
    WHERE p.terminal IS NULL OR p.terminal = excluded.terminal;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'counter % is at work at another terminal', counter_ USING ERRCODE = 'YC006';
    END IF;
END
$$;

-- A sign of life of the asking terminal. Answers its counters and the number of the newest word about each.
CREATE FUNCTION hub.beat() RETURNS TABLE (counter text, said bigint)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    UPDATE hub.post p SET heard_at = clock_timestamp() WHERE p.terminal = session_user RETURNING p.counter, p.said
$$;

-- What a counter would hold, all of it: what it holds besides is given back, what is free is taken. Answers what it
-- holds. A word that is not newer than the newest one changes nothing, so that it may be late or come twice; one that
-- is older is not `is_heard`, and `newest` says what the next one has to exceed.
CREATE FUNCTION hub.hold(counter_ text, said_ bigint, tickets text[], turns bigint[],
    OUT is_heard boolean, OUT newest bigint, OUT held_tickets text[], OUT held_turns bigint[])
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM hub.take_post(counter_);
    SELECT p.said INTO newest FROM hub.post p WHERE p.counter = counter_ FOR UPDATE;
    is_heard := said_ >= newest;
    IF said_ > newest THEN
        newest := said_;
        UPDATE hub.post p SET said = said_, heard_at = clock_timestamp() WHERE p.counter = counter_;
        DELETE FROM hub.claim c WHERE c.counter = counter_ AND c.request IS NULL
            AND NOT EXISTS (SELECT FROM unnest(tickets, turns) AS w (ticket, turn)
                            WHERE w.ticket = c.ticket AND w.turn = c.turn);
        INSERT INTO hub.claim (ticket, turn, counter)
        SELECT DISTINCT w.ticket, w.turn, counter_ FROM unnest(tickets, turns) AS w (ticket, turn)
        ORDER BY w.ticket, w.turn  -- everybody's in the same order: no two wait for each other
        ON CONFLICT DO NOTHING;
    END IF;
    SELECT array_agg(c.ticket), array_agg(c.turn) INTO held_tickets, held_turns
    FROM hub.claim c WHERE is_heard AND c.counter = counter_ AND c.request IS NULL;
END
$$;

-- A counter has closed: it may be at work anywhere from now on, unless it holds something again. What it holds it has
-- to give back before. The evening's last to close sweeps out old days.
CREATE FUNCTION hub.leave(counter_ text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE hub.post p SET terminal = NULL WHERE p.counter = counter_ AND p.terminal = session_user
        AND NOT EXISTS (SELECT FROM hub.claim c WHERE c.counter = counter_ AND c.request IS NULL);
    DELETE FROM hub.claim c WHERE c.claimed_at < clock_timestamp() - interval '7 days';
END
$$;

-- A person has said that the machine of a counter is out of use: what it holds is free. How many tickets that were,
-- null when there is no such counter. No terminal may do this.
CREATE FUNCTION hub.release(counter_ text) RETURNS bigint
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    freed bigint;
BEGIN
    UPDATE hub.post p SET terminal = NULL WHERE p.counter = counter_;
    IF FOUND THEN
        DELETE FROM hub.claim c WHERE c.counter = counter_ AND c.request IS NULL;
        GET DIAGNOSTICS freed = ROW_COUNT;
    END IF;
    RETURN freed;
END
$$;

-- Grants a counter the first of its candidates that nobody else has or holds, or nothing (null). When a better one is
-- held by another that will soon give it back, `holder` is that counter, unless the asking one is patient no longer.
-- `promised` says before which counter a resident stands, whose paper was printed by a kiosk alone: those are left to
-- it while it is not heard. The same request gets the same ticket, whatever candidates it brings. No call waits for
-- another but one of the same request: a candidate that another call is claiming at this moment is passed over.
CREATE FUNCTION hub.claim(
    tickets text[], turns bigint[], promised text[], counter_ text, request_ uuid, is_patient boolean,
    OUT ticket text, OUT turn bigint, OUT holder text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    is_here boolean;
    quiet text[];  -- counters whose terminal was not heard for a while, or at a time that is still to come
    found_request uuid;
BEGIN
    SELECT bool_or(p.counter = counter_ AND p.terminal = session_user),
           array_agg(p.counter) FILTER (WHERE p.terminal IS NOT NULL
               AND NOT p.heard_at BETWEEN clock_timestamp() - interval '8 s' AND clock_timestamp())
    INTO is_here, quiet FROM hub.post p;
    IF is_here IS NOT TRUE THEN
        PERFORM hub.take_post(counter_);
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended(request_::text, 1));
    SELECT c.ticket, c.turn INTO ticket, turn FROM hub.claim c WHERE c.request = request_;
    IF FOUND THEN
        RETURN;
    END IF;
    LOOP
        -- The rows come in the order of the arrays, and reading stops at the first one that can be had.
        SELECT w.ticket, w.turn INTO ticket, turn FROM unnest(tickets, turns, promised) AS w (ticket, turn, promised)
        WHERE CASE
            WHEN (SELECT c.request IS NOT NULL
                         OR c.counter <> counter_ AND (NOT is_patient OR c.counter = ANY (quiet) IS TRUE)
                  FROM hub.claim c WHERE c.ticket = w.ticket AND c.turn = w.turn) THEN false
            WHEN w.promised <> counter_ AND w.promised = ANY (quiet) THEN false
            ELSE pg_try_advisory_xact_lock(hashtextextended(w.ticket, w.turn))
        END
        LIMIT 1;
        EXIT WHEN NOT FOUND;
        INSERT INTO hub.claim (ticket, turn, counter, request) VALUES (ticket, turn, counter_, request_)
        ON CONFLICT DO NOTHING;
        EXIT WHEN FOUND;
        -- It is held; or it was claimed or given back between the query's view and the lock: then look again.
        SELECT c.counter, c.request INTO holder, found_request
        FROM hub.claim c WHERE c.ticket = claim.ticket AND c.turn = claim.turn;
        IF holder = counter_ THEN
            UPDATE hub.claim c SET request = request_, claimed_at = clock_timestamp()
            WHERE c.ticket = claim.ticket AND c.turn = claim.turn AND c.counter = counter_ AND c.request IS NULL;
            EXIT WHEN FOUND;
        ELSIF found_request IS NULL AND holder IS NOT NULL AND is_patient THEN
            ticket := NULL;
            turn := NULL;
            RETURN;
        END IF;
    END LOOP;
    holder := NULL;
END
$$;

-- Calls that a counter made without asking, told when it meets the hub again. What was called is no longer held by
-- anybody. Answers the counter that has each: another one where the resident was called twice. Telling again changes
-- nothing.
CREATE FUNCTION hub.tell_calls(tickets text[], turns bigint[], counter_ text, requests uuid[])
RETURNS TABLE (ticket text, turn bigint, counter text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM hub.take_post(counter_);
    INSERT INTO hub.claim AS c (ticket, turn, counter, request)
    SELECT DISTINCT ON (w.ticket, w.turn) w.ticket, w.turn, counter_, w.request
    FROM unnest(tickets, turns, requests) AS w (ticket, turn, request) ORDER BY w.ticket, w.turn
    ON CONFLICT ON CONSTRAINT claim_pkey
    DO UPDATE SET counter = excluded.counter, request = excluded.request, claimed_at = excluded.claimed_at
    WHERE c.request IS NULL;
    RETURN QUERY
        SELECT c.ticket, c.turn, c.counter
        FROM unnest(tickets, turns) WITH ORDINALITY AS w (ticket, turn, place)
        JOIN hub.claim c ON c.ticket = w.ticket AND c.turn = w.turn ORDER BY w.place;
END
$$;

REVOKE ALL ON FUNCTION hub.take_post, hub.beat, hub.hold, hub.leave, hub.release, hub.claim, hub.tell_calls FROM PUBLIC;
