package dev.seriatim.article.editing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * Where a version stands with its article's readers at this moment; a view, see R__6_editing.sql.
 */
@Entity
@Immutable
class VersionStanding {

    @Id private UUID versionId;

    private String state;

    protected VersionStanding() {}
}
