package dev.seriatim.series;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An order that the parts of a series have or had, as it was written: who made it, and when. */
@Entity
@Immutable
@IdClass(SeriesOrder.Key.class)
class SeriesOrder {

    record Key(UUID seriesId, long number) implements Serializable {}

    @Id private UUID seriesId;
    @Id private long number;

    private String arrangedBy;
    private Instant arrangedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<OrderedPart> items;

    protected SeriesOrder() {}

    SeriesOrder(Series series, long number, String arrangedBy, Instant arrangedAt) {
        this.seriesId = series.id();
        this.number = number;
        this.arrangedBy = arrangedBy;
        this.arrangedAt = arrangedAt;
        this.items = series.parts().stream().map(OrderedPart::of).toList();
    }

    long number() {
        return number;
    }

    List<OrderedPart> items() {
        return items;
    }

    SeriesOrderView view() {
        var shown = items.stream().map(OrderedPart::shown).toList();
        return new SeriesOrderView(number, arrangedBy, arrangedAt, shown);
    }
}
