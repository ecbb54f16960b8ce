package dev.seriatim.importing.ghost;

import dev.seriatim.importing.format.Standing;
import dev.seriatim.importing.reading.ItemNotes;
import dev.seriatim.importing.reading.JsonRow;
import dev.seriatim.importing.reading.WrittenTime;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Which of Ghost's states becomes which of ours: nothing that not everybody saw becomes public. */
final class GhostStanding {

    private final JsonRow post;
    private final ItemNotes remarks;

    private GhostStanding(JsonRow post, ItemNotes remarks) {
        this.post = post;
        this.remarks = remarks;
    }

    static Standing of(JsonRow post, boolean isForMailOnly, ItemNotes remarks) {
        return new GhostStanding(post, remarks).standing(isForMailOnly);
    }

    private Standing standing(boolean isForMailOnly) {
        var status = post.text("status");
        var time = time(status);
        boolean isForAll = isForAll();
        boolean isMailed = isMailed(status, isForMailOnly);
        boolean isShown = isShown(status, time);
        return new Standing(!isForAll || isMailed || !isShown, time, null);
    }

    private @Nullable Instant time(@Nullable String status) {
        var time = read("published_at");
        if (time != null || status == null || status.equals("draft")) {
            return time;
        }
        var created = read("created_at");
        if (created != null) {
            remarks.add(
                    "date-guessed",
                    "No date of publication can be read; that of creation stands for it.",
                    created.toString());
        }
        return created;
    }

    /** Ghost writes times in UTC, some versions without saying so. */
    private @Nullable Instant read(String name) {
        var text = post.text(name);
        if (text == null) {
            return null;
        }
        var written = WrittenTime.of(text, ZoneOffset.UTC);
        if (written.isEmpty()) {
            remarks.add("bad-date", "The date cannot be read.", name + " " + text);
        } else if (!written.get().namesZone()) {
            remarks.add("date-without-zone", "The date names no zone; UTC is taken.", text);
        }
        return written.map(WrittenTime::time).orElse(null);
    }

    private boolean isForAll() {
        var visibility = post.text("visibility");
        if (visibility == null || visibility.equals("public")) {
            return true;
        }
        remarks.add("visibility", "Not everybody could read it, so it is a draft.", visibility);
        return false;
    }

    private boolean isMailed(@Nullable String status, boolean isForMailOnly) {
        boolean isMailed = "sent".equals(status) || isForMailOnly;
        if (isMailed) {
            remarks.add("mail-only", "It was sent by e-mail only, so it is a draft.", status);
        }
        return isMailed;
    }

    private boolean isShown(@Nullable String status, @Nullable Instant time) {
        if ("published".equals(status) || "scheduled".equals(status) && time != null) {
            return true;
        }
        if (!"draft".equals(status) && !"sent".equals(status)) {
            remarks.add("unknown-status", "Its status is not known, so it is a draft.", status);
        }
        return false;
    }
}
