package dev.seriatim.article.editing;

import dev.seriatim.site.ArticlePages;
import dev.seriatim.site.ArticlePagesMoved;
import dev.seriatim.site.PageAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Finds the links in all bodies, of whatever version. */
@ApplicationScoped
class BodyLinkRepository {

    /** So many are read and written at once, well within the time that a statement may take. */
    private static final int BATCH = 5_000;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Session database;

    BodyLinkRepository(Session database) {
        this.database = database;
    }

    /** A link as it was found, and what it names. */
    record Found(String address, UUID version, int position, @Nullable String name) {}

    /** Reads the addresses of links anew, those that could be an article's page before or now. */
    void reread(@Observes ArticlePagesMoved moved) {
        Stream.of(Stream.of(""), moved.former().hosts().stream(), moved.present().hosts().stream())
                .flatMap(hosts -> hosts)
                .distinct()
                .forEach(host -> reread(host, moved.present()));
    }

    private void reread(String host, ArticlePages pages) {
        var after = new Found(host + "/", BEFORE_ALL, -1, null);
        for (var links = next(after, host); !links.isEmpty(); links = next(after, host)) {
            rename(
                    links.stream()
                            .filter(link -> !Objects.equals(link.name(), name(link, pages)))
                            .toList(),
                    pages);
            after = links.get(links.size() - 1);
        }
    }

    private List<Found> next(Found after, String host) {
        // In ASCII, 0 is what comes after the slash.
        return database.createNativeQuery(
                        """
                        select address, version_id, position, name from body_link
                        where (address, version_id, position) > (:address, :version, :position) and address < :end
                        order by address, version_id, position limit :most
                        """,
                        Found.class)
                .setParameter("address", after.address())
                .setParameter("version", after.version())
                .setParameter("position", after.position())
                .setParameter("end", host + "0")
                .setParameter("most", BATCH)
                .getResultList();
    }

    private void rename(List<Found> links, ArticlePages pages) {
        database.createNativeMutationQuery(
                        """
                        update body_link l set name = n.name
                        from unnest(:versions, :positions, :names) as n (version_id, position, name)
                        where l.version_id = n.version_id and l.position = n.position
                        """)
                .setParameter("versions", links.stream().map(Found::version).toArray(UUID[]::new))
                .setParameter(
                        "positions", links.stream().map(Found::position).toArray(Integer[]::new))
                .setParameter(
                        "names",
                        links.stream().map(link -> name(link, pages)).toArray(String[]::new))
                .executeUpdate();
    }

    private static @Nullable String name(Found link, ArticlePages pages) {
        return BodyLinks.name(new PageAddress(link.address()), pages);
    }
}
