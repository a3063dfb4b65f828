-- Each replica reads twice a second which numbers of the others have changed, and not all of them.
create index followings_changed on followings (replica, changed_at);
drop index followings_by_replica;
