package dev.seriatim.topic;

import dev.seriatim.database.TransactionLock;
import dev.seriatim.prose.NameKey;
import dev.seriatim.prose.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Knows which topic somebody means who writes a name. */
@ApplicationScoped
public class TopicNames {

    private final TopicRepository topics;
    private final TransactionLock lock;

    TopicNames(TopicRepository topics, TransactionLock lock) {
        this.topics = topics;
        this.lock = lock;
    }

    /**
     * The topic meant by a name or, where nobody has or had that name, by a slug, be it a former
     * one; one that is not known yet is made.
     */
    public Topic named(String nameOrSlug) {
        var text = nameOrSlug.strip();
        return known(text).orElseGet(() -> made(text));
    }

    private Optional<Topic> known(String nameOrSlug) {
        return topics.called(nameOrSlug)
                .or(() -> Slug.isValid(nameOrSlug) ? topics.bearing(nameOrSlug) : Optional.empty());
    }

    private Topic made(String name) {
        lock.hold("topic named " + NameKey.of(name));
        // Somebody else may have made the same topic meanwhile.
        return known(name).orElseGet(() -> topics.add(TopicDraft.of(name)));
    }
}
