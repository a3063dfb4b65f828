-- How many sessions a member has that are not over is asked with each new one.
create index sessions_live on sessions (member_id) where status in ('ready', 'running', 'paused');
