-- Exclusive calls: who may call which ticket, and which counters the hub hears.
--
-- A ticket that waits anew has a new turn, so a claim is never taken back. The order of the hall is not known here:
-- candidates come best first. Needs the schema hub and nothing else of it; PostgreSQL 15 or later.

CREATE TABLE hub.claim (
    ticket text NOT NULL,
    turn bigint NOT NULL,
    counter text NOT NULL,
    request uuid NOT NULL UNIQUE,
    claimed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    claimed_by name NOT NULL DEFAULT session_user,
    PRIMARY KEY (ticket, turn)
);

-- A row stands for a counter that has opened and not closed. `heard` is the hub's own time that the counter's last
-- beat has echoed: earlier than the beat's sending, however long the beat was under way. A counter that is not heard
-- may be calling the tickets stamped for it.
CREATE TABLE hub.presence (
    counter text PRIMARY KEY,
    heard timestamptz NOT NULL,
    terminal name NOT NULL DEFAULT session_user
);

-- One beat of the counters of a terminal; the answer is what the next beat echoes. The first beat of a connection
-- echoes nothing and makes nobody present: it may be a message from before a cut that arrives now. Nor does an echo
-- from a clock that was set back since.
CREATE FUNCTION hub.beat(counters text[], echo timestamptz) RETURNS timestamptz
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM hub.presence WHERE heard > clock_timestamp()) THEN  -- the hub's clock was set back
        UPDATE hub.presence p SET heard = '-infinity'
        FROM (SELECT counter FROM hub.presence ORDER BY counter FOR UPDATE) locked WHERE p.counter = locked.counter;
    END IF;
    INSERT INTO hub.presence AS p (counter, heard)
    SELECT counter, CASE WHEN echo <= clock_timestamp() THEN echo ELSE '-infinity' END
    FROM unnest(counters) AS counter ORDER BY counter
    ON CONFLICT (counter) DO UPDATE SET heard = greatest(p.heard, excluded.heard), terminal = excluded.terminal;
    RETURN clock_timestamp();
END
$$;

-- A counter has closed, or a person has said that its machine is out of use: anybody may have its tickets.
CREATE FUNCTION hub.leave(counter_ text) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    DELETE FROM hub.presence WHERE counter = counter_
$$;

-- Grants a counter the first of its candidates that nobody has, or nothing (null). Three arrays, best first:
-- `fallbacks` are the stamps. The same request gets the same ticket, whatever candidates it brings. No call waits for
-- another but one of the same request: a candidate that another call is claiming at this moment is passed over.
CREATE FUNCTION hub.claim(
    tickets text[], turns bigint[], fallbacks text[], counter_ text, request_ uuid, present_for interval,
    OUT ticket text, OUT turn bigint)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    away text[];
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(request_::text, 1));
    SELECT c.ticket, c.turn INTO ticket, turn FROM hub.claim c WHERE c.request = request_;
    IF FOUND THEN
        RETURN;
    END IF;
    -- A time to come is that of a clock that was set back since, and proves nothing.
    SELECT array_agg(p.counter) INTO away FROM hub.presence p
    WHERE p.counter <> counter_ AND NOT p.heard BETWEEN clock_timestamp() - present_for AND clock_timestamp();
    LOOP
        -- The rows come in the order of the arrays, and reading stops at the first one that can be had.
        SELECT w.ticket, w.turn INTO ticket, turn FROM unnest(tickets, turns, fallbacks) AS w (ticket, turn, fallback)
        WHERE CASE
            WHEN w.fallback = ANY (away) THEN false
            WHEN (SELECT true FROM hub.claim c WHERE c.ticket = w.ticket AND c.turn = w.turn) THEN false
            ELSE pg_try_advisory_xact_lock(hashtextextended(w.ticket, w.turn))
        END
        LIMIT 1;
        EXIT WHEN NOT FOUND;
        INSERT INTO hub.claim (ticket, turn, counter, request) VALUES (ticket, turn, counter_, request_)
        ON CONFLICT DO NOTHING;
        EXIT WHEN FOUND;  -- else it was claimed between this query's view and the lock: look again
    END LOOP;
END
$$;

-- Calls that a counter made alone, told when it meets the hub again, in the order in which it made them. Answers the
-- counter that has each: another one where the resident was called twice. Telling again changes nothing.
CREATE FUNCTION hub.tell_calls(tickets text[], turns bigint[], counter_ text, requests uuid[])
RETURNS TABLE (ticket text, turn bigint, counter text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO hub.claim (ticket, turn, counter, request)
    SELECT w.ticket, w.turn, counter_, w.request
    FROM unnest(tickets, turns, requests) AS w (ticket, turn, request) ORDER BY w.ticket, w.turn
    ON CONFLICT DO NOTHING;
    RETURN QUERY
        SELECT c.ticket, c.turn, c.counter
        FROM unnest(tickets, turns) WITH ORDINALITY AS w (ticket, turn, place)
        JOIN hub.claim c ON c.ticket = w.ticket AND c.turn = w.turn ORDER BY w.place;
END
$$;

REVOKE ALL ON FUNCTION hub.beat, hub.leave, hub.claim, hub.tell_calls FROM PUBLIC;
