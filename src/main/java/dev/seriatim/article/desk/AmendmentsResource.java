package dev.seriatim.article.desk;

import dev.seriatim.article.ArticleDraft;
import dev.seriatim.article.bulk.BulkItem;
import dev.seriatim.article.bulk.BulkReport;
import dev.seriatim.article.bulk.BulkWrite;
import dev.seriatim.article.editing.Editor;
import dev.seriatim.http.json.MergePatch;
import dev.seriatim.http.json.MergePatches;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Changes to several articles at once. */
@Path("/manage/v1/articles")
@RolesAllowed("write")
@Transactional
public class AmendmentsResource {

    private static final Set<String> NAMING = Set.of("articleId", "etag");

    private final BulkWrite bulk;
    private final Editor editor;

    AmendmentsResource(BulkWrite bulk, Editor editor) {
        this.bulk = bulk;
        this.editor = editor;
    }

    /** An amendment, and all that it changes, {@code null} included. */
    private record Item(ArticleAmendment amendment, MergePatch patch) implements BulkItem {

        @Override
        public UUID articleId() {
            return amendment.articleId();
        }

        @Override
        public String etag() {
            return amendment.etag();
        }
    }

    @PATCH
    public BulkReport amend(MergePatches<ArticleAmendments> sent) {
        var amendments = sent.document().items();
        var items =
                IntStream.range(0, amendments.size())
                        .mapToObj(
                                place ->
                                        new Item(
                                                amendments.get(place),
                                                sent.at("/items/" + place, NAMING)))
                        .toList();
        return bulk.each(
                items,
                () ->
                        editor.introduce(
                                together(amendments, item -> Stream.ofNullable(item.authors())),
                                together(amendments, item -> Stream.ofNullable(item.topics()))),
                (article, item) ->
                        editor.revise(
                                article,
                                item.patch().applyTo(article.draft(), ArticleDraft.class)));
    }

    private static List<String> together(
            List<ArticleAmendment> amendments,
            Function<ArticleAmendment, Stream<List<String>>> names) {
        return amendments.stream().flatMap(names).flatMap(List::stream).toList();
    }
}
