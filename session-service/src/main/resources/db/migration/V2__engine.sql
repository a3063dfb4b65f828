-- What a session goes through from this revision on, where the revision changed it: an extension does.
alter table session_revisions
    add column timeline_id text references timelines (id),
    add column segments    jsonb;

alter table sessions
    -- After a stop with symptoms the clearance of a clinician is asked for again. A health detail, as the symptoms are.
    add column cleared    boolean     not null default false,
    -- When the last revision was made: replicas look for what they were not told of.
    add column changed_at timestamptz not null default now();

create index sessions_stopped_with_symptoms on sessions (member_id, ended_at) where symptoms <> '[]';
create index sessions_changed on sessions (changed_at);
create index sessions_untouched on sessions (changed_at) where status in ('ready', 'running', 'paused');

-- Replicas of this service, each with its last sign of life.
create table replicas (
    id      uuid primary key,
    seen_at timestamptz not null
);

-- How many follow a session on a replica. 0: nobody since then.
create table followings (
    session_id uuid        not null,
    replica    uuid        not null,
    followers  integer     not null,
    changed_at timestamptz not null,
    primary key (session_id, replica)
);

create index followings_by_replica on followings (replica);
