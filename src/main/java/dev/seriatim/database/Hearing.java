package dev.seriatim.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGNotification;

/** Understands what is heard on one connection, and acknowledges what other nodes announce. */
final class Hearing {

    /** What to listen to. */
    static final List<String> CHANNELS =
            List.of(
                    Announcements.CHANNEL,
                    FeedPositions.CHANNEL,
                    Heartbeat.CHANNEL,
                    Acknowledgement.CHANNEL);

    private final Listener listener;
    private final Nodes nodes;
    private final Heartbeat heartbeat;
    private final Notifier notifier;
    private final List<UUID> unacknowledged = new ArrayList<>();

    Hearing(Listener listener, Nodes nodes, Heartbeat heartbeat, Notifier notifier) {
        this.listener = listener;
        this.nodes = nodes;
        this.heartbeat = heartbeat;
        this.notifier = notifier;
    }

    /**
     * Acts on notifications, in the order in which they came.
     *
     * @return whether a change was announced
     * @throws SQLException if something was not heard, or cannot be acknowledged
     */
    boolean take(PGNotification... notifications) throws SQLException {
        var isAnnounced = false;
        for (var heard : notifications) {
            isAnnounced |= heard.getName().equals(Announcements.CHANNEL);
            take(heard.getName(), heard.getParameter());
        }
        acknowledge();
        return isAnnounced;
    }

    private void take(String channel, String payload) throws SQLException {
        switch (channel) {
            case Announcements.CHANNEL -> announced(Announcement.parse(payload));
            case FeedPositions.CHANNEL -> listener.fed(FeedPositions.parse(payload));
            case Heartbeat.CHANNEL -> beat(Heartbeat.Beat.parse(payload));
            case Acknowledgement.CHANNEL -> nodes.heard(Acknowledgement.parse(payload));
            default -> throw new SQLException("nobody listens on channel " + channel);
        }
    }

    private void announced(Announcement announcement) throws SQLException {
        var isFromElsewhere = listener.received(announcement);
        nodes.heard(new Acknowledgement(nodes.own(), List.of(announcement.id())));
        if (isFromElsewhere) {
            unacknowledged.add(announcement.id());
        }
        if (unacknowledged.size() == Acknowledgement.MOST) {
            acknowledge();
        }
    }

    private void beat(Heartbeat.Beat beat) throws SQLException {
        if (beat.isLast()) {
            nodes.left(beat.node());
            return;
        }
        nodes.beat(beat.node());
        if (heartbeat.isSent(beat)) {
            listener.upToDate(heartbeat.heard(beat));
        }
    }

    private void acknowledge() throws SQLException {
        if (!unacknowledged.isEmpty()) {
            var heard = new Acknowledgement(nodes.own(), List.copyOf(unacknowledged));
            notifier.send(Acknowledgement.CHANNEL, heard.payload());
            unacknowledged.clear();
        }
    }
}
