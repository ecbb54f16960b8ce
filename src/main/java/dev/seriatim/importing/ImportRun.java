package dev.seriatim.importing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An import that was carried out. */
@Entity
@Immutable
class ImportRun {

    @Id private UUID id;

    private Instant createdAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ImportReport.Item> items;

    protected ImportRun() {}

    ImportRun(ImportReport report) {
        this.id = Objects.requireNonNull(report.id());
        this.createdAt = report.createdAt();
        this.items = report.items();
    }

    ImportReport report() {
        return new ImportReport(id, false, createdAt, items);
    }
}
