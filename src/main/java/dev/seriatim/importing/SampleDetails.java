package dev.seriatim.importing;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.seriatim.article.Article;
import dev.seriatim.article.ArticleDraft;
import dev.seriatim.article.ArticleRepository;
import dev.seriatim.article.editing.Editor;
import dev.seriatim.article.publication.PublicationTimes;
import dev.seriatim.article.publication.Publisher;
import dev.seriatim.author.AuthorDraft;
import dev.seriatim.author.AuthorEditor;
import dev.seriatim.author.AuthorRepository;
import dev.seriatim.picture.Cover;
import dev.seriatim.series.SeriesDraft;
import dev.seriatim.series.SeriesEditor;
import dev.seriatim.topic.TopicDraft;
import dev.seriatim.topic.TopicEditor;
import dev.seriatim.topic.TopicRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What no text file tells of the sample articles: who wrote them, on what, with which picture. */
@ApplicationScoped
@Transactional
class SampleDetails {

    private final Details details;
    private final AuthorRepository authors;
    private final AuthorEditor authorEditor;
    private final TopicRepository topics;
    private final TopicEditor topicEditor;
    private final SeriesEditor series;
    private final ArticleRepository articles;
    private final Editor editor;
    private final Publisher publisher;

    SampleDetails(
            ObjectMapper json,
            AuthorRepository authors,
            AuthorEditor authorEditor,
            TopicRepository topics,
            TopicEditor topicEditor,
            SeriesEditor series,
            ArticleRepository articles,
            Editor editor,
            Publisher publisher) {
        this.details = read(json);
        this.authors = authors;
        this.authorEditor = authorEditor;
        this.topics = topics;
        this.topicEditor = topicEditor;
        this.series = series;
        this.articles = articles;
        this.editor = editor;
        this.publisher = publisher;
    }

    /** Whether nobody has made anything yet; what is there is left as it is. */
    boolean haveRoom() {
        return articles.count() + authors.count() + topics.count() + series.count() == 0;
    }

    /** Makes the authors, the topics and the series, with what is to be said of each. */
    void introduce() {
        details.authors().forEach(authorEditor::add);
        details.topics().forEach(topicEditor::add);
        details.series().forEach(series::begin);
    }

    /** Completes the article that a file has become, and publishes it. */
    void complete(String file, UUID id) {
        var article = articles.locked(id);
        var detail = Objects.requireNonNull(details.articles().get(file), file);
        editor.revise(article, detail.of(article));
        publisher.publish(article, PublicationTimes.NOW);
    }

    private static Details read(ObjectMapper json) {
        try (InputStream content =
                SampleDetails.class.getResourceAsStream("/sample/library.json")) {
            return json.readValue(Objects.requireNonNull(content), Details.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Details(
            List<AuthorDraft> authors,
            List<TopicDraft> topics,
            List<SeriesDraft> series,
            Map<String, Detail> articles) {}

    private record Detail(String author, List<String> topics, String picture, String alt) {

        ArticleDraft of(Article article) {
            var url = "https://lanternfield.example/pictures/" + picture + ".jpg";
            return article.draft()
                    .with(
                            List.of(author),
                            topics,
                            new Cover(url, alt, null, null, 1600, 900, null, null));
        }
    }
}
