package dev.seriatim.topic;

import dev.seriatim.change.EventKind;
import dev.seriatim.change.Journal;
import dev.seriatim.database.DatabaseClock;
import dev.seriatim.database.TimeOrderedId;
import dev.seriatim.fulltext.SearchIndex;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.language.Translated;
import dev.seriatim.prose.Slug;
import dev.seriatim.redirect.FreeSlug;
import dev.seriatim.redirect.Holders;
import dev.seriatim.redirect.Kind;
import dev.seriatim.redirect.NameOrSlug;
import dev.seriatim.redirect.SlugLanguages;
import dev.seriatim.site.SiteRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes topics, changes what is said of them, and lets them go. */
@ApplicationScoped
public class TopicEditor {

    private static final String KIND = "topic";

    private final TopicRepository topics;
    private final SiteRepository sites;
    private final FreeSlug slugs;
    private final SlugLanguages languages;
    private final NameOrSlug names;
    private final SearchIndex index;
    private final Holders holders;
    private final DatabaseClock clock;
    private final Journal journal;

    TopicEditor(
            TopicRepository topics,
            SiteRepository sites,
            FreeSlug slugs,
            SlugLanguages languages,
            NameOrSlug names,
            SearchIndex index,
            Holders holders,
            DatabaseClock clock,
            Journal journal) {
        this.topics = topics;
        this.sites = sites;
        this.slugs = slugs;
        this.languages = languages;
        this.names = names;
        this.index = index;
        this.holders = holders;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * Adds a topic; without slugs in the draft, they are made from the names.
     *
     * @throws ProblemException slug taken
     */
    public Topic add(TopicDraft draft) {
        var id = TimeOrderedId.next();
        var language = Optional.ofNullable(draft.language()).orElse(sites.site().defaultLanguage());
        var slug = slug(draft, id);
        var translations = translations(draft, id, language, Map.of());
        var topic = new Topic(id, draft.complete(slug, language, translations), clock.now());
        topics.persistAndFlush(topic);
        told(topic);
        journal.record(EventKind.TOPIC_CREATED, id, Map.of("slug", topic.slug()));
        return topic;
    }

    private String slug(TopicDraft draft, UUID id) {
        if (draft.slug() != null) {
            slugs.hold(draft.slug(), KIND);
            return draft.slug();
        }
        return slugs.like(Slug.of(draft.name(), id), KIND, slug -> isAnothers(slug, id));
    }

    private boolean isAnothers(String slug, UUID id) {
        return topics.bearing(slug).filter(other -> !other.id().equals(id)).isPresent();
    }

    private Map<String, TopicTranslation> translations(
            TopicDraft draft, UUID id, String language, Map<String, TopicTranslation> present) {
        Translated.refuseRepeated(language, draft.translations().keySet());
        return slugs.slugged(KIND, id, draft.translations(), present, slug -> isAnothers(slug, id));
    }

    /** Lets it be found by what it is called. */
    private void told(Topic topic) {
        languages.note(Kind.TOPIC, topic.id());
        index.nameTopic(topic.id(), topic.names());
    }

    /**
     * Takes over what the draft says; a slug or language that it leaves out stays as it is.
     *
     * @throws ProblemException slug taken
     */
    void revise(Topic topic, TopicDraft draft) {
        if (draft.slug() != null) {
            slugs.hold(draft.slug(), KIND);
        }
        var slug = Optional.ofNullable(draft.slug()).orElse(topic.slug());
        var language = Optional.ofNullable(draft.language()).orElse(topic.language());
        var translations = translations(draft, topic.id(), language, topic.draft().translations());
        if (topic.revise(draft.complete(slug, language, translations), clock.now())) {
            topics.flush();
            told(topic);
            journal.record(EventKind.TOPIC_REVISED, topic.id(), Map.of("slug", topic.slug()));
        }
    }

    /** Describes a topic of which nothing is said yet. */
    public void complete(Topic topic, String description) {
        var said = topic.draft();
        if (said.description() == null) {
            revise(
                    topic,
                    new TopicDraft(
                            said.name(),
                            null,
                            null,
                            description,
                            said.translations(),
                            said.metadata()));
        }
    }

    /** Gives a former slug up; see {@link Topic#release}. */
    void release(Topic topic, String formerSlug) {
        topic.release(formerSlug);
        topics.flush();
        journal.record(EventKind.TOPIC_SLUG_RELEASED, topic.id(), Map.of("slug", formerSlug));
    }

    /**
     * Removes a topic of which no version of any article speaks.
     *
     * @throws ProblemException still referenced
     */
    public void remove(Topic topic) {
        holders.refuseHeld(Kind.TOPIC, topic.id());
        topics.delete(topic);
        topics.flush();
        journal.record(EventKind.TOPIC_DELETED, topic.id(), Map.of("slug", topic.slug()));
    }

    /**
     * Removes a topic of which no article speaks any longer, and leaves all its slugs and names to
     * another.
     */
    public void absorb(Topic into, Topic merged) {
        topics.getEntityManager()
                .createNativeQuery(
                        // The trigger topic_slug_left of R__3_delivery_index.sql notes them.
                        "update topic_slug set topic_id = :into where topic_id = :merged")
                .setParameter("into", into.id())
                .setParameter("merged", merged.id())
                .executeUpdate();
        into.takeNames(merged);
        topics.delete(merged);
        topics.flush();
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
                topics::named,
                Topic::isCalled,
                topics::bearing,
                name -> add(TopicDraft.of(name)));
    }

    /** The topic meant by a name or a slug, if it is known already. */
    public Optional<Topic> known(String nameOrSlug) {
        return NameOrSlug.known(nameOrSlug, topics::named, Topic::isCalled, topics::bearing);
    }
}
