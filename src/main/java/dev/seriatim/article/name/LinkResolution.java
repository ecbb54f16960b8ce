package dev.seriatim.article.name;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds out, at the moment of asking, where names lead. */
@ApplicationScoped
public class LinkResolution {

    private final EntityManager database;

    LinkResolution(EntityManager database) {
        this.database = database;
    }

    /** The targets of these names, by name; a name that nothing bears is missing. */
    public Map<String, TargetView> targets(Collection<String> names) {
        if (names.isEmpty()) {
            return Map.of();
        }
        return database
                .createQuery(
                        """
                        select new TargetView(t.name, t.articleId, t.slug, t.title, t.state, t.resolved)
                        from KnownTarget t where t.name in :names
                        """,
                        TargetView.class)
                .setParameter("names", names)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(TargetView::name, Function.identity()));
    }

    /** The state of a name with this target. */
    public static LinkState state(@Nullable TargetView target) {
        if (target == null) {
            return LinkState.PENDING;
        }
        return target.resolved() ? LinkState.RESOLVED : LinkState.UNPUBLISHED;
    }
}
