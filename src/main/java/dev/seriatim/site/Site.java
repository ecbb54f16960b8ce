package dev.seriatim.site;

import dev.seriatim.http.json.Metadata;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The publication itself; there is one, and it is there from the start. */
@Entity
public class Site {

    @Id private boolean id;

    private @Nullable String name;
    private @Nullable String baseUrl;
    private @Nullable String articleUrlTemplate;
    private @Nullable String seriesUrlTemplate;
    private @Nullable String authorUrlTemplate;
    private @Nullable String topicUrlTemplate;
    private @Nullable String previewUrlTemplate;
    private String defaultLanguage;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, SiteTranslation> translations;

    private String metadata;

    protected Site() {}

    void describe(SiteDescription description) {
        var templates = description.urlTemplates();
        name = description.name();
        baseUrl = description.baseUrl();
        articleUrlTemplate = templates.article();
        seriesUrlTemplate = templates.series();
        authorUrlTemplate = templates.author();
        topicUrlTemplate = templates.topic();
        previewUrlTemplate = templates.preview();
        defaultLanguage = description.defaultLanguage();
        translations = description.translations();
        metadata = description.metadata().toString();
    }

    public String defaultLanguage() {
        return defaultLanguage;
    }

    SiteDescription description() {
        var templates =
                new UrlTemplates(
                        articleUrlTemplate,
                        seriesUrlTemplate,
                        authorUrlTemplate,
                        topicUrlTemplate,
                        previewUrlTemplate);
        return new SiteDescription(
                name, baseUrl, templates, defaultLanguage, translations, Metadata.read(metadata));
    }
}
