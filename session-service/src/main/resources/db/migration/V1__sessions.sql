-- What sessions say. Shared by every session that says the same; named by its content, so a row never changes.
create table timelines (
    id   text primary key,
    json text not null
);

create table sessions (
    id                 uuid primary key,
    member_id          text        not null,
    status             text        not null check (status in ('ready', 'running', 'paused', 'completed', 'stopped', 'expired')),
    revision           integer     not null,
    zone               text        not null,
    locale             text        not null,
    pace               integer     not null,
    timeline_id        text        not null references timelines (id),
    segments           jsonb       not null,
    -- Why it was stopped. A health detail: it never leaves this database but to the member.
    symptoms           jsonb       not null,
    created_at         timestamptz not null,
    -- When a running session will have run to its end; any replica may then claim it.
    ends_at            timestamptz,
    ended_at           timestamptz,
    -- Set once Kafka has acknowledged the completion: until then the ended row is its own outbox.
    completion_sent_at timestamptz
);

create index sessions_by_member on sessions (member_id, id desc);
create index sessions_to_end on sessions (ends_at) where status = 'running';
create index sessions_to_announce on sessions (id)
    where status in ('completed', 'stopped', 'expired') and completion_sent_at is null;

-- The command log: one row for the creation and one for each accepted command.
create table session_revisions (
    session_id  uuid        not null references sessions (id) on delete cascade,
    number      integer     not null,
    status      text        not null,
    at          timestamptz not null,
    position_ms bigint      not null,
    first_cue   integer     not null,
    command_id  text,
    -- The command as it was sent, to tell a repeat from a reuse. May name symptoms: it never leaves this database.
    command     text,
    -- What was answered, so that a repeat gets the same.
    answer      text,
    primary key (session_id, number),
    unique (session_id, command_id)
);
