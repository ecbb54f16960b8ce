package dev.seriatim.article.desk;

import dev.seriatim.article.bulk.BulkReport;
import dev.seriatim.article.bulk.BulkWrite;
import dev.seriatim.article.editing.Editor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Stream;

/** Changes to several articles at once. */
@Path("/manage/v1/articles")
@RolesAllowed("write")
@Transactional
public class AmendmentsResource {

    private final BulkWrite bulk;
    private final Editor editor;

    AmendmentsResource(BulkWrite bulk, Editor editor) {
        this.bulk = bulk;
        this.editor = editor;
    }

    @PATCH
    public BulkReport amend(ArticleAmendments amendments) {
        var items = amendments.items();
        return bulk.each(
                items,
                () ->
                        editor.introduce(
                                together(
                                        items.stream()
                                                .flatMap(
                                                        item -> Stream.ofNullable(item.authors()))),
                                together(
                                        items.stream()
                                                .flatMap(
                                                        item -> Stream.ofNullable(item.topics())))),
                (article, amendment) ->
                        editor.revise(article, amendment.appliedTo(article.draft())));
    }

    private static List<String> together(Stream<List<String>> names) {
        return names.flatMap(List::stream).toList();
    }
}
