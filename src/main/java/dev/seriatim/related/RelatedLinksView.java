package dev.seriatim.related;

import dev.seriatim.article.RelatedLinkDraft;
import java.util.List;

/** An article's related links in order, as an editor sees them. */
public record RelatedLinksView(List<RelatedLinkView> items) {

    /**
     * The links as somebody means them who has read these: sending back the title of an article
     * does not make it the link's own.
     */
    List<RelatedLinkDraft> asWritten(List<RelatedLinkDraft> sent) {
        return sent.stream()
                .map(
                        link ->
                                items.stream().anyMatch(item -> item.lends(link))
                                        ? link.untitled()
                                        : link)
                .toList();
    }
}
