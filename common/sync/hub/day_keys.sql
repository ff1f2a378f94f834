-- The keys of dates, under which residents have digests where self-service is on record (common/store/day_keys.py): every
-- machine of the hall may make one, kiosks among them, and all get them. PostgreSQL 15 or later.

CREATE TABLE hub.day_key (on_date date NOT NULL, key bytea NOT NULL CHECK (length(key) = 32), PRIMARY KEY (on_date, key));

-- The first date whose keys the asking terminal gets: kiosks print only today, and it is not today everywhere at once.
-- No other machine in the lobby gets any.
CREATE FUNCTION hub.first_day_key() RETURNS date
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me hub.terminal := hub.asking();
BEGIN
    RETURN CASE me.kind WHEN 'kiosk' THEN current_date - 1 WHEN 'board' THEN 'infinity' ELSE current_date - 31 END;
END
$$;

CREATE FUNCTION hub.give_day_keys(dates date[], keys bytea[]) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    DELETE FROM hub.day_key WHERE on_date < current_date - 31;
    -- A clock that is wrong by more than a day makes keys for itself. Each machine makes one for a date, rarely two.
    INSERT INTO hub.day_key
    SELECT w.on_date, w.key FROM unnest(dates, keys) AS w (on_date, key)
    WHERE w.on_date BETWEEN hub.first_day_key() AND current_date + 1
      AND (SELECT count(*) FROM hub.day_key k WHERE k.on_date = w.on_date) < 200
    ON CONFLICT DO NOTHING;
END
$$;

CREATE FUNCTION hub.get_day_keys() RETURNS TABLE (on_date date, key bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN QUERY SELECT k.on_date, k.key FROM hub.day_key k WHERE k.on_date >= hub.first_day_key();
END
$$;
