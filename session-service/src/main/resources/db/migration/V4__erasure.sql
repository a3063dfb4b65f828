-- Members who erased everything, until Kafka has it: the rows are an outbox, and go when they are sent.
create table erasures (
    id        uuid primary key,
    member_id text        not null,
    erased_at timestamptz not null
);

-- Ids of sessions that are no more, and the revision that a follower may take their end for, so that every replica ends
-- its streams. Nothing tells whose they were, and they go after a day.
create table erased_sessions (
    id        uuid primary key,
    revision  integer     not null,
    erased_at timestamptz not null
);

create index erased_sessions_by_time on erased_sessions (erased_at);

-- An instant as it goes over the wire.
create function wire_time(instant timestamptz) returns text language sql stable as
$$ select to_char(instant at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$;
