-- What a session goes through from this revision on, where the revision changed it: an extension does.
alter table session_revisions
    add column timeline_id text references timelines (id),
    add column segments    jsonb;
