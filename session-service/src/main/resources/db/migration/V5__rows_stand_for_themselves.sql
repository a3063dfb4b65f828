-- A session's row says by itself how the session stands, so that neither a list nor a state reads a command log:
-- timeline_id, segments and position_ms are those of the last revision, and each revision that changes what the session
-- goes through has its own, the creation among them.
alter table sessions
    add column position_ms             bigint not null default 0,
    -- When Kafka was last asked to take the completion and did not: the others go before it.
    add column completion_tried_at     timestamptz,
    -- The completion can never be sent, and why. Set both to null once that is put right, and it is tried again.
    add column completion_set_aside_at timestamptz,
    add column completion_fault        text;

update session_revisions r set timeline_id = s.timeline_id, segments = s.segments
from sessions s where r.session_id = s.id and r.number = 1;

update sessions s set position_ms = r.position_ms
from session_revisions r where r.session_id = s.id and r.number = s.revision;

update sessions s set timeline_id = r.timeline_id, segments = r.segments
from (
    select distinct on (session_id) session_id, timeline_id, segments from session_revisions
    where timeline_id is not null order by session_id, number desc) r
where r.session_id = s.id and r.timeline_id <> s.timeline_id;

drop index sessions_to_announce;
create index sessions_to_announce on sessions (completion_tried_at nulls first, id)
    where status in ('completed', 'stopped', 'expired') and completion_sent_at is null and completion_set_aside_at is null;
create index sessions_set_aside on sessions (completion_set_aside_at) where completion_set_aside_at is not null;

alter table erasures
    add column tried_at     timestamptz,
    add column set_aside_at timestamptz,
    add column fault        text;
