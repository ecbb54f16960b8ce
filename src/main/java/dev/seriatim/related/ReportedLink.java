package dev.seriatim.related;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A link or series part as editors have it now, and where it leads; a view, see R__6_editing.sql.
 */
@Entity
@Immutable
@Table(name = "link_report")
@IdClass(ReportedLink.Key.class)
class ReportedLink {

    record Key(UUID sourceId, String kind, int position) implements Serializable {}

    @Id private UUID sourceId;
    @Id private String kind;
    @Id private int position;

    private String sourceSlug;
    private String sourceTitle;
    private String path;
    private String state;
    private @Nullable String name;
    private @Nullable String url;
    private @Nullable String label;
    private @Nullable UUID targetId;
    private @Nullable String targetSlug;
    private @Nullable String targetTitle;
    private @Nullable String targetState;

    /** Whether any article bears its name, and whether one in the trash does. */
    private boolean borne;

    private boolean borneInTrash;

    protected ReportedLink() {}
}
