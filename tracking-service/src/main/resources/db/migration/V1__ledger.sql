-- The ledger: one row for each session that has ended, and all that a week needs to know of it. The intervals are in
-- the row because they are never looked for, only read: a week is then one range of one index.
CREATE TABLE completed_session (
    session_id       uuid           PRIMARY KEY,
    -- Members and exercises are compared byte by byte: no language's rules make two of them equal.
    member_id        text COLLATE "C" NOT NULL,
    zone             text           NOT NULL,
    -- The day it began on in its zone, kept because PostgreSQL's tz database may not be the service's.
    started_on       date           NOT NULL,
    started_at       timestamptz(3) NOT NULL,
    ended_at         timestamptz(3) NOT NULL,
    status           text           NOT NULL,
    -- [{"fromMs": epoch milliseconds, "toMs", "exercise", "version", "kind", "intensity"}]
    active_intervals jsonb          NOT NULL,
    -- [{"exercise", "reps"}]
    reps_done        jsonb          NOT NULL
);

-- Weeks and ledger pages. ended_at is in it so that sessions over long before a week are passed by unread.
CREATE INDEX completed_session_of_member ON completed_session (member_id, started_at, session_id, ended_at);
