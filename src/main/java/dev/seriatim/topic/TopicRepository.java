package dev.seriatim.topic;

import dev.seriatim.change.EventKind;
import dev.seriatim.change.Journal;
import dev.seriatim.database.DatabaseClock;
import dev.seriatim.database.TimeOrderedId;
import dev.seriatim.fulltext.SearchIndex;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Keyset;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import dev.seriatim.prose.Slug;
import dev.seriatim.redirect.FreeSlug;
import dev.seriatim.redirect.Holders;
import dev.seriatim.redirect.Kind;
import dev.seriatim.redirect.NameOrSlug;
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

    private static final String KIND = "topic";
    private static final String LIST = "topics";

    private final DatabaseClock clock;
    private final Journal journal;
    private final FreeSlug slugs;
    private final NameOrSlug names;
    private final SearchIndex index;
    private final Holders holders;

    TopicRepository(
            DatabaseClock clock,
            Journal journal,
            FreeSlug slugs,
            NameOrSlug names,
            SearchIndex index,
            Holders holders) {
        this.clock = clock;
        this.journal = journal;
        this.slugs = slugs;
        this.names = names;
        this.index = index;
        this.holders = holders;
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
        var place = cursor == null ? "" : cursor.key(LIST, String.class).get(0);
        var keyset = Keyset.ascending(cursor);
        var rows =
                find(
                                "slug %s ?1 order by slug %s"
                                        .formatted(keyset.comparison(), keyset.direction()),
                                place)
                        .range(0, limit.value())
                        .stream()
                        .map(Topic::view)
                        .toList();
        return Page.of(
                rows,
                limit,
                cursor,
                topic -> Cursor.of(LIST, topic.slug()),
                total ? count() : null);
    }

    /**
     * Adds a topic; without a slug in the draft, one is made from the name.
     *
     * @throws ProblemException slug taken
     */
    public Topic add(TopicDraft draft) {
        var id = TimeOrderedId.next();
        var topic = new Topic(id, slug(draft, id), draft, clock.now());
        persistAndFlush(topic);
        index.nameTopic(id, draft.name());
        journal.record(EventKind.TOPIC_CREATED, id, Map.of("slug", topic.slug()));
        return topic;
    }

    private String slug(TopicDraft draft, UUID id) {
        if (draft.slug() != null) {
            slugs.hold(draft.slug(), KIND);
            return draft.slug();
        }
        var wanted = Slug.of(draft.name(), id);
        return slugs.like(wanted, KIND, slug -> bearing(slug).isPresent());
    }

    /** The topic that has this slug, or once had it. */
    public Optional<Topic> bearing(String slug) {
        return find("select b from Topic b join b.slugs s where s = ?1", slug)
                .singleResultOptional();
    }

    void revise(Topic topic, TopicDraft draft) {
        if (draft.slug() != null) {
            slugs.hold(draft.slug(), KIND);
        }
        if (topic.revise(draft, clock.now())) {
            flush();
            index.nameTopic(topic.id(), draft.name());
            journal.record(EventKind.TOPIC_REVISED, topic.id(), Map.of("slug", topic.slug()));
        }
    }

    /** Gives a former slug up; see {@link Topic#release}. */
    void release(Topic topic, String formerSlug) {
        topic.release(formerSlug);
        flush();
        journal.record(EventKind.TOPIC_SLUG_RELEASED, topic.id(), Map.of("slug", formerSlug));
    }

    /**
     * Removes a topic of which no version of any article speaks.
     *
     * @throws ProblemException still referenced
     */
    void remove(Topic topic) {
        holders.refuseHeld(Kind.TOPIC, topic.id());
        delete(topic);
        flush();
        journal.record(EventKind.TOPIC_DELETED, topic.id(), Map.of("slug", topic.slug()));
    }

    /**
     * Removes a topic of which no article speaks any longer, and leaves all its slugs and names to
     * another.
     */
    public void absorb(Topic into, Topic merged) {
        getEntityManager()
                .createNativeQuery(
                        // The trigger topic_slug_left of R__3_delivery_index.sql notes them.
                        "update topic_slug set topic_id = :into where topic_id = :merged")
                .setParameter("into", into.id())
                .setParameter("merged", merged.id())
                .executeUpdate();
        into.takeNames(merged);
        delete(merged);
        flush();
        journal.record(
                EventKind.TOPIC_MERGED,
                merged.id(),
                Map.of("slug", merged.slug(), "into", into.slug()));
    }

    /** The topic meant by a name or a slug; one that is not known yet is made. */
    public Topic named(String nameOrSlug) {
        return names.meant(
                Kind.TOPIC,
                nameOrSlug,
                key ->
                        find(
                                        "select b from Topic b join b.nameKeys k where k = ?1 order by b.id",
                                        key)
                                .list(),
                Topic::isCalled,
                this::bearing,
                name -> add(TopicDraft.of(name)));
    }
}
