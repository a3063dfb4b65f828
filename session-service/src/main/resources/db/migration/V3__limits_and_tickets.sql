-- How many sessions a member has that are not over is asked with each new one.
create index sessions_live on sessions (member_id) where status in ('ready', 'running', 'paused');

-- Who has a ticket may follow one session for a while. The ticket itself is not here: whoever reads this table can't follow.
create table tickets (
    hash       text        primary key,
    session_id uuid        not null references sessions (id) on delete cascade,
    expires_at timestamptz not null
);

create index tickets_by_session on tickets (session_id);
