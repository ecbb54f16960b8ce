package dev.seriatim.topic;

import dev.seriatim.change.Journal;
import dev.seriatim.database.DatabaseClock;
import dev.seriatim.database.TimeOrderedId;
import dev.seriatim.database.TransactionLock;
import dev.seriatim.fulltext.SearchIndex;
import dev.seriatim.http.Cursor;
import dev.seriatim.http.Limit;
import dev.seriatim.http.Page;
import dev.seriatim.http.ProblemException;
import dev.seriatim.http.ProblemType;
import dev.seriatim.prose.Slug;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds topics for editors. */
@ApplicationScoped
public class TopicRepository implements PanacheRepositoryBase<Topic, UUID> {

    private static final String LIST = "topics";

    private final DatabaseClock clock;
    private final Journal journal;
    private final TransactionLock lock;
    private final SearchIndex index;

    TopicRepository(DatabaseClock clock, Journal journal, TransactionLock lock, SearchIndex index) {
        this.clock = clock;
        this.journal = journal;
        this.lock = lock;
        this.index = index;
    }

    /**
     * The topic with this slug.
     *
     * @throws ProblemException not found
     */
    Topic existing(String slug) {
        return find("slug", slug).singleResultOptional().orElseThrow(TopicRepository::unknown);
    }

    /**
     * The topic with this slug, kept from other writers until the transaction ends.
     *
     * @throws ProblemException not found
     */
    public Topic locked(String slug) {
        return find("slug", slug)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional()
                .orElseThrow(TopicRepository::unknown);
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("There is no topic with this slug.");
    }

    /** A page of topics in the order of their slugs. */
    Page<TopicView> page(@Nullable Cursor cursor, Limit limit, boolean total) {
        var after = cursor == null ? "" : cursor.key(LIST, String.class).get(0);
        var rows =
                find("slug > ?1 order by slug", after).range(0, limit.value()).stream()
                        .map(Topic::view)
                        .toList();
        return Page.of(rows, limit, topic -> Cursor.of(LIST, topic.slug()), total ? count() : null);
    }

    /**
     * Adds a topic; without a slug in the draft, one is made from the name.
     *
     * @throws ProblemException slug taken
     */
    Topic add(TopicDraft draft) {
        var wanted = draft.slug() == null ? Slug.of(draft.name()) : draft.slug();
        hold(wanted);
        var slug = draft.slug() == null ? freeSlug(wanted) : wanted;
        var topic = new Topic(slug, draft, clock.now());
        persistAndFlush(topic);
        index.nameTopic(topic.id(), draft.name());
        journal.record("topic.created", topic.id(), Map.of("slug", slug));
        return topic;
    }

    /** Two who want the same slug at once: the second finds what the first made. */
    private void hold(String slug) {
        lock.hold("topic:" + slug);
    }

    private String freeSlug(String slug) {
        var free = slug;
        for (var number = 2; bearing(free).isPresent(); number++) {
            free = Slug.numbered(slug, number);
        }
        return free;
    }

    /** The topic that has this slug, or once had it. */
    public Optional<Topic> bearing(String slug) {
        return find("select b from Topic b join b.slugs s where s = ?1", slug)
                .singleResultOptional();
    }

    void revise(Topic topic, TopicDraft draft) {
        if (topic.revise(draft, clock.now())) {
            flush();
            index.nameTopic(topic.id(), draft.name());
            journal.record("topic.revised", topic.id(), Map.of("slug", topic.slug()));
        }
    }

    /** Gives a former slug up; see {@link Topic#release}. */
    void release(Topic topic, String formerSlug) {
        topic.release(formerSlug);
        flush();
        journal.record("topic.slug-released", topic.id(), Map.of("slug", formerSlug));
    }

    /**
     * Removes a topic of which no version of any article speaks.
     *
     * @throws ProblemException still referenced
     */
    void remove(Topic topic) {
        if (isReferenced(topic)) {
            throw new ProblemException(
                    ProblemType.STILL_REFERENCED,
                    "Articles, or earlier versions, name this topic.");
        }
        delete(topic);
        flush();
        journal.record("topic.deleted", topic.id(), Map.of("slug", topic.slug()));
    }

    private boolean isReferenced(Topic topic) {
        return !getEntityManager()
                .createNativeQuery("select 1 from version_topic where topic_id = :topic limit 1")
                .setParameter("topic", topic.id())
                .getResultList()
                .isEmpty();
    }

    /**
     * Removes a topic of which no article speaks any longer, and leaves all its slugs to another.
     */
    public void absorb(Topic into, Topic merged) {
        getEntityManager()
                .createNativeQuery(
                        "update topic_slug set topic_id = :into where topic_id = :merged")
                .setParameter("into", into.id())
                .setParameter("merged", merged.id())
                .executeUpdate();
        delete(merged);
        flush();
        journal.record(
                "topic.merged", merged.id(), Map.of("slug", merged.slug(), "into", into.slug()));
    }

    /**
     * The topic meant by a name or a slug, be it a former one; one that is not known yet is made.
     */
    public Topic named(String slugOrName) {
        var slug = Slug.of(slugOrName);
        return bearing(slug).orElseGet(() -> known(slug, slugOrName.strip()));
    }

    private Topic known(String slug, String name) {
        hold(slug);
        var id = TimeOrderedId.next();
        // On conflict: somebody else may have made the same topic meanwhile.
        var made =
                getEntityManager()
                        .createNativeQuery(
                                """
                        with made as (
                            insert into topic (id, slug, name, created_at, updated_at)
                            values (:id, :slug, :name, now(), now())
                            on conflict (slug) do nothing
                            returning id, slug)
                        insert into topic_slug select id, slug from made
                        """)
                        .setParameter("id", id)
                        .setParameter("slug", slug)
                        .setParameter("name", name)
                        .executeUpdate();
        if (made > 0) {
            index.nameTopic(id, name);
            journal.record("topic.created", id, Map.of("slug", slug));
        }
        return existing(slug);
    }
}
