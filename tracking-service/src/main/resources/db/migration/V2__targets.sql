-- What each member aims for in a week, and since when. Rows are kept: an old week is judged by the target that it had.
CREATE TABLE target (
    member_id text COLLATE "C" NOT NULL,
    since     timestamptz(3) NOT NULL,
    minutes   integer        NOT NULL,
    PRIMARY KEY (member_id, since)
);

-- Tells every replica whose week has changed, once the change can be read: those who follow it are there. See
-- docs/decisions/0015-replicas-hear-of-weeks-from-the-database.md.
CREATE FUNCTION tell_week_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- Cut, since a payload of 8000 bytes is refused, and the row with it; no completion names a member of more than 200.
    PERFORM pg_notify('week_changed', member.id)
    FROM (SELECT DISTINCT left(member_id, 1000) AS id FROM changed) AS member;
    RETURN NULL;
END
$$;

-- Once for a statement, so once for a batch of sessions.
CREATE TRIGGER session_entered AFTER INSERT ON completed_session
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_week_changed();
CREATE TRIGGER session_erased AFTER DELETE ON completed_session
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_week_changed();
CREATE TRIGGER target_set AFTER INSERT ON target
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_week_changed();
CREATE TRIGGER target_set_again AFTER UPDATE ON target
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_week_changed();
CREATE TRIGGER target_erased AFTER DELETE ON target
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_week_changed();
