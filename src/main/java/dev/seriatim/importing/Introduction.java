package dev.seriatim.importing;

import dev.seriatim.author.AuthorDraft;
import dev.seriatim.author.AuthorEditor;
import dev.seriatim.database.Scalars;
import dev.seriatim.database.TransactionLock;
import dev.seriatim.importing.format.FoundAuthor;
import dev.seriatim.importing.format.FoundTopic;
import dev.seriatim.picture.Cover;
import dev.seriatim.prose.NameKey;
import dev.seriatim.site.SiteRepository;
import dev.seriatim.topic.Topic;
import dev.seriatim.topic.TopicDraft;
import dev.seriatim.topic.TopicEditor;
import dev.seriatim.topic.TopicRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Finds or makes those whom an item names, and says of them what its source says, where nobody has
 * said anything yet. A topic below others is known by its whole path: two of one name below
 * different parents are two.
 */
@ApplicationScoped
class Introduction {

    private final AuthorEditor authors;
    private final TopicEditor topicEditor;
    private final TopicRepository topics;
    private final TransactionLock lock;
    private final SiteRepository sites;
    private final Validator validator;
    private final Session database;

    Introduction(
            AuthorEditor authors,
            TopicEditor topicEditor,
            TopicRepository topics,
            TransactionLock lock,
            SiteRepository sites,
            Validator validator,
            Session database) {
        this.authors = authors;
        this.topicEditor = topicEditor;
        this.topics = topics;
        this.lock = lock;
        this.sites = sites;
        this.validator = validator;
        this.database = database;
    }

    /** The path of a topic, as two that are the same are compared. */
    static String path(FoundTopic topic) {
        return topic.path().stream()
                .map(name -> NameKey.of(name).replace("/", "//"))
                .collect(Collectors.joining(" / "));
    }

    /** Says of the authors of an item what is known of them; each once in a run. */
    void authors(Arrival arrival) {
        for (var name : arrival.found().authors()) {
            var said = arrival.provenance().authors().get(NameKey.of(name));
            if (said != null && arrival.provenance().introduced().add("author " + name)) {
                introduce(name, said);
            }
        }
    }

    private void introduce(String name, FoundAuthor said) {
        var bio = kept(AuthorDraft.class, "bio", said.bio());
        var url = kept(AuthorDraft.class, "url", said.url());
        var picture = shown(said.picture());
        if (bio != null || url != null || picture != null) {
            authors.complete(authors.named(name), bio, url, picture);
        }
    }

    private @Nullable String shown(@Nullable String picture) {
        var url = kept(Cover.class, "url", picture);
        return url == null || sites.settled().isLost(url) ? null : url;
    }

    /** The topics of an item, by slugs or names. */
    List<String> topics(Arrival arrival) {
        return arrival.found().topics().stream().map(topic -> named(topic, arrival)).toList();
    }

    private String named(FoundTopic found, Arrival arrival) {
        var name = found.path().get(found.path().size() - 1);
        var said = arrival.provenance().topics().getOrDefault(path(found), found);
        var description = kept(TopicDraft.class, "description", said.description());
        var isBelow = found.path().size() > 1;
        if (!isBelow && description == null) {
            return name;
        }
        if (isBelow) {
            arrival.note(
                    "topic-below-another",
                    "A topic below another stands beside it here.",
                    String.join(" / ", found.path()));
        }
        var topic = isBelow ? below(found, name) : topicEditor.named(name);
        if (description != null && arrival.provenance().introduced().add("topic " + path(found))) {
            topicEditor.complete(topic, description);
        }
        return topic.slug();
    }

    private Topic below(FoundTopic found, String name) {
        var path = path(found);
        lock.hold("imported topic " + NameKey.of(name));
        return known(path)
                .flatMap(topics::findByIdOptional)
                .orElseGet(() -> remember(path, free(name)));
    }

    /** The topic of a path that ends with its name, if it is known already. */
    Optional<Topic> known(List<String> path) {
        var name = path.get(path.size() - 1);
        return path.size() == 1
                ? topicEditor.known(name)
                : known(path(FoundTopic.at(path)))
                        .flatMap(topics::findByIdOptional)
                        .or(() -> topicEditor.known(name).filter(topic -> !isOfAPath(topic)));
    }

    /** The topic of this name, unless it is that of another path. */
    private Topic free(String name) {
        var topic = topicEditor.named(name);
        return isOfAPath(topic) ? topicEditor.add(TopicDraft.of(name)) : topic;
    }

    private boolean isOfAPath(Topic topic) {
        return !Scalars.select(
                        database,
                        "select path from imported_topic where topic_id = :topic",
                        "path",
                        String.class)
                .setParameter("topic", topic.id())
                .getResultList()
                .isEmpty();
    }

    private Optional<UUID> known(String path) {
        return Scalars.select(
                        database,
                        "select topic_id from imported_topic where path = :path",
                        "topic_id",
                        UUID.class)
                .setParameter("path", path)
                .getResultList()
                .stream()
                .findFirst();
    }

    private Topic remember(String path, Topic topic) {
        database.createNativeMutationQuery(
                        "insert into imported_topic (path, topic_id) values (:path, :topic)")
                .setParameter("path", path)
                .setParameter("topic", topic.id())
                .executeUpdate();
        return topic;
    }

    private @Nullable String kept(Class<?> type, String property, @Nullable String value) {
        return value != null
                        && !value.isBlank()
                        && validator.validateValue(type, property, value).isEmpty()
                ? value
                : null;
    }
}
