package dev.seriatim.article.editing;

import dev.seriatim.article.Article;
import dev.seriatim.http.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/** Versions that readers saw once, for whoever takes back what was written since. */
@ApplicationScoped
public class EarlierVersions {

    private final VersionRepository versions;
    private final Editor editor;

    EarlierVersions(VersionRepository versions, Editor editor) {
        this.versions = versions;
        this.editor = editor;
    }

    /**
     * Makes the article say again what this version of it says.
     *
     * @throws ProblemException not found; slug taken; or a conflict if the article is in the trash
     */
    public void restore(Article article, int number) {
        var version = versions.existing(article, number);
        editor.restore(article, version.rewritten(), Meant.by(version));
    }
}
