-- A record that Kafka won't take, whatever the time: it holds up nothing, and waits for somebody to look.
alter table outbox add column set_aside_at timestamptz, add column reason text;
create index outbox_to_send on outbox (position) where set_aside_at is null;
