package dev.seriatim.article;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.seriatim.site.UrlTemplates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Makes bodies for readers; links in HTML lead to where the articles are now. */
@ApplicationScoped
public class PublishedBodies {

    private final EntityManager database;

    PublishedBodies(EntityManager database) {
        this.database = database;
    }

    /**
     * The bodies of texts, by the ids of their articles.
     *
     * @param format the one in which the texts were read; nothing is made of none
     */
    public Map<UUID, ArticleBody> of(
            Collection<PublishedText> texts, BodyFormat format, UrlTemplates templates) {
        if (format == BodyFormat.NONE) {
            return Map.of();
        }
        Function<PublishedText, String> content =
                format == BodyFormat.HTML ? linked(targets(texts), templates) : PublishedText::body;
        return texts.stream()
                .collect(
                        toMap(
                                text -> text.summary().id(),
                                text -> new ArticleBody(format, content.apply(text))));
    }

    private Map<UUID, Map<Integer, LinkedBody.Target>> targets(Collection<PublishedText> texts) {
        return database.createQuery(
                        """
                        select l.versionId, l.position, l.slug from PublishedBodyLink l
                        where l.versionId in :versions
                        """,
                        LinkedBody.Target.class)
                .setParameter("versions", texts.stream().map(PublishedText::versionId).toList())
                .getResultStream()
                .collect(
                        groupingBy(
                                LinkedBody.Target::version,
                                toMap(LinkedBody.Target::position, Function.identity())));
    }

    private static Function<PublishedText, String> linked(
            Map<UUID, Map<Integer, LinkedBody.Target>> targets, UrlTemplates templates) {
        return text ->
                LinkedBody.of(
                        text.body(), targets.getOrDefault(text.versionId(), Map.of()), templates);
    }
}
