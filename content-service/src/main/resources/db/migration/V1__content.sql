-- Every piece of content that was ever published, by its key as on the topic: exercise/cat-cow.
create table content (
    key      text    primary key check (key ~ '^(exercise|plan|guidance)/[a-z0-9]+(-[a-z0-9]+)*$'),
    type     text    not null check (type in ('EXERCISE', 'PLAN', 'GUIDANCE')),
    -- The last version number given out; 0 only inside the transaction that publishes the first one.
    version  integer not null check (version >= 0),
    retired  boolean not null,
    -- Whether an author had the last word, and not a release.
    authored boolean not null
);

create index content_by_type on content (type, key) where not retired;

create table content_version (
    key          text        not null references content,
    version      integer     not null check (version >= 1),
    definition   jsonb       not null,
    published_at timestamptz not null,
    primary key (key, version)
);

-- A version is immutable: whoever has it may keep it for good, and an ETag stands for the same bytes for ever.
create function refuse_to_change_a_version() returns trigger language plpgsql as $$
begin
    raise exception 'versions are immutable';
end $$;

create trigger versions_are_immutable before update or delete on content_version
    for each row execute function refuse_to_change_a_version();

-- What still has to reach lilt.content.v1. A row is deleted once the broker has acknowledged it.
create table outbox (
    position   bigint      generated always as identity primary key,
    event_id   uuid        not null,
    key        text        not null,
    -- The record's value; null is a tombstone.
    value      text,
    created_at timestamptz not null
);

-- Which shipped definitions were offered to this database already, by the digest of what they say.
create table shipped_import (
    key         text        not null,
    digest      text        not null,
    imported_at timestamptz not null,
    primary key (key, digest)
);
