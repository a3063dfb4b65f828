-- Members who erased everything, so that a completion which comes late, or again, isn't entered. A row names nobody: it is
-- found by whoever knows the member. What was started after erased_at is new, and counts.
CREATE TABLE erased_member (
    hash      bytea          PRIMARY KEY,
    erased_at timestamptz(3) NOT NULL
);

-- One row. Made here, so that hashes are of no use beside any other database.
CREATE TABLE erasure_salt (salt uuid NOT NULL);
INSERT INTO erasure_salt VALUES (gen_random_uuid());

-- One expression, so that PostgreSQL puts it in place of the call.
CREATE FUNCTION member_hash(salt uuid, member_id text) RETURNS bytea LANGUAGE sql STABLE AS
$$ SELECT sha256(convert_to(salt || member_id, 'UTF8')) $$;
