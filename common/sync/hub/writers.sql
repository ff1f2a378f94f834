-- Who may write which kind of event: whoever gets at a kiosk's credentials can give out numbers, and neither add staff nor
-- decide a case. PostgreSQL 15 or later.

-- What machines in the lobby may write (common/domain/writers.py). Staffed machines and halls may write everything,
-- kinds of newer programs among it.
CREATE TABLE hub.writes (terminal text, kind text, PRIMARY KEY (terminal, kind));
INSERT INTO hub.writes
SELECT terminal, kind
FROM unnest(ARRAY['kiosk', 'board']) AS terminal,
     unnest(ARRAY['PrintQueued', 'HospitalSlipQueued', 'PrintRedirected', 'PrintBegun', 'PrintSettled']) AS kind
UNION ALL
SELECT 'kiosk', kind FROM unnest(ARRAY[
    'TicketTaken', 'TicketsLapsed', 'HelpCalled', 'RatingGiven', 'RatingSkipped',
    'StatementBegun', 'StatementMarked', 'StatementEnded', 'CodeAsked', 'CodeEntered', 'CodeWithdrawn']) AS kind;

-- Refused: YC007 what the asking terminal may not write. As long as nobody else has written anything, it may bring the
-- hall it has.
CREATE FUNCTION hub.check_writer() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me hub.terminal;
    stranger text;
BEGIN
    SELECT * INTO me FROM hub.terminal t WHERE t.role = session_user AND t.kind IN ('kiosk', 'board');
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    SELECT w.kind INTO stranger FROM written w
    WHERE NOT EXISTS (SELECT FROM hub.writes m WHERE m.terminal = me.kind AND m.kind = w.kind)
    ORDER BY w.oseq LIMIT 1;
    IF stranger IS NOT NULL AND EXISTS (SELECT FROM hub.origin o WHERE o.terminal <> me.terminal AND o.head > 0) THEN
        RAISE EXCEPTION 'a % may not write %', me.kind, stranger USING ERRCODE = 'YC007';
    END IF;
    RETURN NULL;
END
$$;
REVOKE ALL ON FUNCTION hub.check_writer FROM PUBLIC;

CREATE TRIGGER check_writer AFTER INSERT ON hub.event REFERENCING NEW TABLE AS written
FOR EACH STATEMENT EXECUTE FUNCTION hub.check_writer();
