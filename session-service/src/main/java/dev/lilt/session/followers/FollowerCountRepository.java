package dev.lilt.session.followers;

import dev.lilt.session.store.AutoCommit;
import dev.lilt.support.database.NamedStatement;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The numbers of followers that the replicas tell each other. */
@ApplicationScoped
class FollowerCountRepository {
    private static final NamedStatement RENEW =
            NamedStatement.of("update replicas set seen_at = :now where id = :replica");

    /** One statement for both, so that nobody sees a replica that is alive without what it serves. */
    private static final NamedStatement TELL = NamedStatement.of("""
            with sign_of_life as (
                insert into replicas (id, seen_at) values (:replica, :now)
                on conflict (id) do update set seen_at = excluded.seen_at)
            insert into followings (session_id, replica, followers, changed_at)
            select session_id, :replica, followers, :now
            from unnest(:sessions, :followers) as told (session_id, followers)
            on conflict (session_id, replica)
            do update set followers = excluded.followers, changed_at = excluded.changed_at""");

    private static final NamedStatement ELSEWHERE = NamedStatement.of("""
            select replica, session_id, followers from followings where replica <> :replica and followers > 0""");

    /** One statement for both, since each replica asks once a second. */
    private static final NamedStatement LIVING = NamedStatement.of("""
            select r.id as replica, f.session_id, f.followers
            from replicas r left join followings f on f.replica = r.id and f.changed_at >= :changed
            where r.seen_at >= :seen and r.id <> :replica""");

    private static final NamedStatement LEAVE = NamedStatement.of("""
            update followings set followers = 0, changed_at = :now where replica = :replica and followers > 0""");

    /** One statement for both, so that no replica is forgotten before what it served. */
    private static final NamedStatement TIDY = NamedStatement.of("""
            with gone as (delete from replicas where seen_at < :gone returning id)
            delete from followings
            where followers = 0 and changed_at < :nobody or replica in (select id from gone)""");

    private final AutoCommit autoCommit;

    FollowerCountRepository(AutoCommit autoCommit) {
        this.autoCommit = autoCommit;
    }

    /**
     * Gives a sign of life of this replica.
     *
     * @return whether the database knew the replica; not at the start, nor when it was forgotten
     */
    boolean renewSignOfLife(UUID replica, Instant now) {
        return autoCommit.call(connection ->
                RENEW.on(connection).set("replica", replica).set("now", now).update() == 1);
    }

    /** Stores how many follow these sessions on this replica, with a sign of life. */
    void tell(UUID replica, Map<UUID, Integer> followers, Instant now) {
        List<UUID> sessions = List.copyOf(followers.keySet());
        Integer[] numbers = sessions.stream().map(followers::get).toArray(Integer[]::new);
        autoCommit.call(connection -> TELL.on(connection)
                .set("replica", replica)
                .set("now", now)
                .set("sessions", sessions)
                .set("followers", numbers, Types.ARRAY)
                .update());
    }

    /** The numbers of all other replicas, whether they are alive or not. */
    List<FollowersElsewhere.Told> elsewhere(UUID replica) {
        return autoCommit.call(
                connection -> ELSEWHERE.on(connection).set("replica", replica).list(FollowerCountRepository::told));
    }

    /**
     * The other replicas that have been seen of late, and the numbers of theirs that have changed of late.
     *
     * @param changed 0 where nobody follows a session there any more
     */
    record Living(Set<UUID> replicas, List<FollowersElsewhere.Told> changed) {}

    Living living(UUID replica, Instant seenSince, Instant changedSince) {
        List<Sign> signs = autoCommit.call(connection -> LIVING.on(connection)
                .set("replica", replica)
                .set("seen", seenSince)
                .set("changed", changedSince)
                .list(FollowerCountRepository::sign));
        return new Living(
                signs.stream().map(Sign::replica).collect(Collectors.toSet()),
                signs.stream().flatMap(sign -> sign.changed().stream()).toList());
    }

    /** A replica that is alive, and a number of its that has changed, if one has. */
    private record Sign(UUID replica, Optional<FollowersElsewhere.Told> changed) {}

    private static Sign sign(ResultSet row) throws SQLException {
        boolean hasChanged = row.getObject("session_id") != null;
        return new Sign(row.getObject("replica", UUID.class), hasChanged ? Optional.of(told(row)) : Optional.empty());
    }

    private static FollowersElsewhere.Told told(ResultSet row) throws SQLException {
        return new FollowersElsewhere.Told(
                row.getObject("replica", UUID.class), row.getObject("session_id", UUID.class), row.getInt("followers"));
    }

    /** Nobody follows anything on this replica. */
    void leave(UUID replica, Instant now) {
        autoCommit.call(connection ->
                LEAVE.on(connection).set("replica", replica).set("now", now).update());
    }

    /** Removes what has no more effect: that nobody follows, said long ago, and replicas that are long gone. */
    void tidy(Instant nobodySince, Instant goneSince) {
        autoCommit.call(connection -> TIDY.on(connection)
                .set("nobody", nobodySince)
                .set("gone", goneSince)
                .update());
    }
}
