-- What a machine that joins begins with instead of all events there ever were, and what terminals may give up.
-- PostgreSQL 15 or later.

-- What the events up to a Lamport number make of a terminal's tables: `form` says by which programs, `oseqs` and `hashes`
-- which was the last event of each origin. For staffed terminals, or for public ones, whose tables hold no people.
CREATE TABLE hub.snapshot (
    snapshot integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    reach text NOT NULL CHECK (reach IN ('public', 'staffed')),
    form text NOT NULL,
    made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    lamport bigint NOT NULL,
    origins text[] NOT NULL,
    oseqs bigint[] NOT NULL,
    hashes bytea[] NOT NULL,
    digest bytea NOT NULL,
    parts integer NOT NULL
);
CREATE TABLE hub.snapshot_part (
    snapshot integer NOT NULL REFERENCES hub.snapshot ON DELETE CASCADE,
    part integer NOT NULL,
    of_table text NOT NULL,
    first text NOT NULL,
    packed bytea NOT NULL,
    PRIMARY KEY (snapshot, part)
);
ALTER TABLE hub.snapshot_part ALTER COLUMN packed SET STORAGE EXTERNAL;  -- it is compressed already

-- Up to which number of each origin the newest proved backup has everything.
CREATE TABLE hub.proved_head (origin text PRIMARY KEY, oseq bigint NOT NULL);

-- Whose keys were destroyed: none of them is taken in again, whoever still has one.
CREATE TABLE hub.erased (person text PRIMARY KEY);

CREATE FUNCTION hub.reach_of(kind text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE WHEN kind IN ('counter', 'office') THEN 'staffed' ELSE 'public' END
$$;

-- The newest snapshot of a form for the asking terminal's kind; none if there is none.
CREATE FUNCTION hub.newest_snapshot(form_ text)
RETURNS TABLE (snapshot integer, lamport bigint, origins text[], oseqs bigint[], hashes bytea[], digest bytea,
               parts integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me hub.terminal := hub.asking();
BEGIN
    RETURN QUERY SELECT s.snapshot, s.lamport, s.origins, s.oseqs, s.hashes, s.digest, s.parts FROM hub.snapshot s
    WHERE s.reach = hub.reach_of(me.kind) AND s.form = form_ ORDER BY s.snapshot DESC LIMIT 1;
END
$$;

CREATE FUNCTION hub.part_of_snapshot(snapshot_ integer, part_ integer)
RETURNS TABLE (of_table text, first text, packed bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me hub.terminal := hub.asking();
BEGIN
    RETURN QUERY SELECT p.of_table, p.first, p.packed FROM hub.snapshot_part p JOIN hub.snapshot s USING (snapshot)
    WHERE p.snapshot = snapshot_ AND p.part = part_ AND s.reach = hub.reach_of(me.kind);
END
$$;

-- All keys, some after others: for a terminal whose first events came as a snapshot.
CREATE FUNCTION hub.keys_after(person_ text, most integer) RETURNS TABLE (person text, key bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM hub.asking();
    -- Those of one person stay together, however many machines have sealed something about them.
    RETURN QUERY SELECT k.person, k.key FROM hub.person_key k WHERE k.person > person_
    ORDER BY k.person FETCH FIRST most ROWS WITH TIES;
END
$$;

CREATE FUNCTION hub.proved_heads() RETURNS TABLE (origin text, oseq bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM hub.asking();
    RETURN QUERY SELECT p.origin, p.oseq FROM hub.proved_head p;
END
$$;

-- With the event that tells of an erasure the hub destroys its own keys, in one commit.
CREATE FUNCTION hub.destroy_keys() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    whose text := convert_from(NEW.body, 'UTF8')::jsonb ->> 'person';
BEGIN
    INSERT INTO hub.erased VALUES (whose) ON CONFLICT DO NOTHING;
    DELETE FROM hub.person_key k WHERE k.person = whose;
    RETURN NULL;
END
$$;
CREATE TRIGGER erasure AFTER INSERT ON hub.event FOR EACH ROW WHEN (NEW.kind = 'PersonErased')
EXECUTE FUNCTION hub.destroy_keys();

-- A hub that was restored may have lost who was erased, and got keys back: terminals tell it.
CREATE FUNCTION hub.keep_erased(persons text[]) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM hub.asking();
    INSERT INTO hub.erased SELECT * FROM unnest(persons) ON CONFLICT DO NOTHING;
    DELETE FROM hub.person_key k USING hub.erased e WHERE k.person = e.person;
END
$$;

CREATE FUNCTION hub.refuse_key_of_erased() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN CASE WHEN EXISTS (SELECT FROM hub.erased e WHERE e.person = NEW.person) THEN NULL ELSE NEW END;
END
$$;
CREATE TRIGGER no_key_of_erased BEFORE INSERT ON hub.person_key FOR EACH ROW
EXECUTE FUNCTION hub.refuse_key_of_erased();

REVOKE ALL ON FUNCTION hub.reach_of, hub.newest_snapshot, hub.part_of_snapshot, hub.keys_after, hub.proved_heads,
    hub.destroy_keys, hub.keep_erased, hub.refuse_key_of_erased FROM PUBLIC;
