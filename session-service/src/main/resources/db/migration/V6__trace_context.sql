-- The trace that a session was made in, as W3C's traceparent, so that its completion goes on with it. Null while traces
-- are off, and in rows of versions before.
alter table sessions add column traceparent text;
