-- Scans of papers on their way between staffed machines: ciphertext under its SHA-256, in parts, and no key to it.
-- PostgreSQL 15 or later.

CREATE TABLE hub.attachment (
    digest text PRIMARY KEY CHECK (digest ~ '^[0-9a-f]{64}$'),
    person text NOT NULL,  -- whose key opens it: it goes when that one is erased
    size bigint NOT NULL CHECK (size BETWEEN 1 AND 1000000000),
    is_whole boolean NOT NULL DEFAULT false,
    came_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE TABLE hub.attachment_part (
    digest text NOT NULL REFERENCES hub.attachment ON DELETE CASCADE,
    part integer NOT NULL,
    packed bytea NOT NULL,
    PRIMARY KEY (digest, part)
);
ALTER TABLE hub.attachment_part ALTER COLUMN packed SET STORAGE EXTERNAL;  -- ciphertext cannot be compressed

-- Files that were taken away: a machine that was apart meanwhile may still offer them.
CREATE TABLE hub.attachment_gone (digest text PRIMARY KEY);

-- Bytes of every part but the last one.
CREATE FUNCTION hub.part_bytes() RETURNS integer
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS 'SELECT 262144';

-- A terminal has a file; the part that the hub wants next, -1 when it has all of it, or wants none of it.
CREATE FUNCTION hub.offer_attachment(digest_ text, person_ text, size_ bigint) RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM hub.asking();
    IF EXISTS (SELECT FROM hub.erased e WHERE e.person = person_)
       OR EXISTS (SELECT FROM hub.attachment_gone g WHERE g.digest = digest_) THEN
        RETURN -1;
    END IF;
    INSERT INTO hub.attachment (digest, person, size) VALUES (digest_, person_, size_) ON CONFLICT DO NOTHING;
    RETURN (SELECT CASE WHEN a.is_whole THEN -1
                        ELSE (SELECT count(*) FROM hub.attachment_part p WHERE p.digest = a.digest) END
            FROM hub.attachment a WHERE a.digest = digest_);
END
$$;

-- Takes the next part of a file; the part that is wanted then, -1 when all is here and is what the digest says. Where
-- it is not, all of it is thrown away and wanted again from part 0. Two terminals may bring one file together.
CREATE FUNCTION hub.put_part_of_attachment(digest_ text, part_ integer, packed_ bytea) RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    file hub.attachment;
    here integer;
BEGIN
    PERFORM hub.asking();
    SELECT * INTO file FROM hub.attachment a WHERE a.digest = digest_ FOR UPDATE;
    IF NOT FOUND OR file.is_whole THEN
        RETURN -1;
    END IF;
    SELECT count(*) INTO here FROM hub.attachment_part p WHERE p.digest = digest_;
    IF part_ <> here THEN
        RETURN here;
    END IF;
    IF octet_length(packed_) <> least(hub.part_bytes()::bigint, file.size - part_::bigint * hub.part_bytes()) THEN
        RAISE EXCEPTION 'part % of an attachment has % bytes', part_, octet_length(packed_) USING ERRCODE = 'YC007';
    END IF;
    INSERT INTO hub.attachment_part VALUES (digest_, part_, packed_);
    IF (part_ + 1)::bigint * hub.part_bytes() < file.size THEN
        RETURN part_ + 1;
    END IF;
    IF digest_ = (SELECT encode(sha256(string_agg(p.packed, ''::bytea ORDER BY p.part)), 'hex')
                  FROM hub.attachment_part p WHERE p.digest = digest_) THEN
        UPDATE hub.attachment a SET is_whole = true WHERE a.digest = digest_;
        NOTIFY hub_news_for_staff;
        RETURN -1;
    END IF;
    DELETE FROM hub.attachment_part p WHERE p.digest = digest_;
    RETURN 0;
END
$$;

-- Which of these files are here as a whole.
CREATE FUNCTION hub.whole_attachments(digests text[]) RETURNS SETOF text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM hub.asking();
    RETURN QUERY SELECT a.digest FROM hub.attachment a WHERE a.digest = ANY (digests) AND a.is_whole;
END
$$;

-- A part of a file that is here as a whole, null otherwise.
CREATE FUNCTION hub.part_of_attachment(digest_ text, part_ integer) RETURNS bytea
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM hub.asking();
    RETURN (SELECT p.packed FROM hub.attachment_part p JOIN hub.attachment a USING (digest)
            WHERE p.digest = digest_ AND p.part = part_ AND a.is_whole);
END
$$;

-- With the key its files go, and with the event that takes a file away that file.
CREATE FUNCTION hub.drop_files_of_erased() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    DELETE FROM hub.attachment a WHERE a.person = NEW.person;
    RETURN NULL;
END
$$;
CREATE TRIGGER files_of_erased AFTER INSERT ON hub.erased FOR EACH ROW EXECUTE FUNCTION hub.drop_files_of_erased();

CREATE FUNCTION hub.drop_removed_file() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    gone text := convert_from(NEW.body, 'UTF8')::jsonb ->> 'digest';
BEGIN
    INSERT INTO hub.attachment_gone VALUES (gone) ON CONFLICT DO NOTHING;
    DELETE FROM hub.attachment a WHERE a.digest = gone;
    RETURN NULL;
END
$$;
CREATE TRIGGER removed_file AFTER INSERT ON hub.event FOR EACH ROW WHEN (NEW.kind = 'AttachmentRemoved')
EXECUTE FUNCTION hub.drop_removed_file();

CREATE INDEX attachment_person ON hub.attachment (person);

REVOKE ALL ON FUNCTION hub.part_bytes, hub.offer_attachment, hub.put_part_of_attachment, hub.whole_attachments,
    hub.part_of_attachment, hub.drop_files_of_erased, hub.drop_removed_file FROM PUBLIC;
