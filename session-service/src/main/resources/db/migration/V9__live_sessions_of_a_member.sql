-- Written as what a session is not: the indexes of all live sessions are no answer to it. While statistics know of few
-- live sessions, they would look as good as this one, and each new session would read those of everybody.
create index sessions_live_of_member on sessions (member_id) where status not in ('completed', 'stopped', 'expired');
drop index sessions_live;
