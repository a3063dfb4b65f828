-- A session may wait for the member at its gates. That it waits now is never stored: it follows from these and an instant.
alter table sessions
    add column wait_for_ready boolean not null default false,
    -- Where a running session stops next to wait, and when it gets there. Null where no gate lies ahead; until then a
    -- session that has one has no ends_at.
    add column gate_ms        bigint,
    add column waits_at       timestamptz;
