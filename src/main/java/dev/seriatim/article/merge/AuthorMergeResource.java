package dev.seriatim.article.merge;

import dev.seriatim.author.AuthorEditor;
import dev.seriatim.author.AuthorRepository;
import dev.seriatim.author.AuthorView;
import dev.seriatim.database.TransactionLock;
import dev.seriatim.http.conditional.Precondition;
import dev.seriatim.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Makes one author of two: all articles of both are theirs, and both slugs lead to them. */
@Path("/manage/v1/authors/{slug}/merge")
@RolesAllowed("write")
@Transactional
public class AuthorMergeResource {

    private final AuthorRepository authors;
    private final AuthorEditor editor;
    private final Mentions mentions;
    private final TransactionLock lock;
    private final Precondition precondition;

    AuthorMergeResource(
            AuthorRepository authors,
            AuthorEditor editor,
            Mentions mentions,
            TransactionLock lock,
            Precondition precondition) {
        this.authors = authors;
        this.editor = editor;
        this.mentions = mentions;
        this.lock = lock;
        this.precondition = precondition;
    }

    @POST
    @Idempotent
    public AuthorView merge(@PathParam("slug") String slug, Merge merge) {
        // Two authors merged into each other at once would wait for each other for ever.
        lock.hold("author merge");
        var merged = authors.locked(slug);
        precondition.require(merged.view());
        var into = merge.another(merged, authors::bearing);
        mentions.replace(merged, into);
        editor.absorb(into, merged);
        return into.view();
    }
}
