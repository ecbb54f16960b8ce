package dev.seriatim.article.bulk;

import java.util.UUID;

/** What is to become of one of several articles. */
public interface BulkItem {

    String TAG = "send the article's ETag, with its quotes";
    String TAG_FORM = "\\*|\"[^\"]*\"";

    UUID articleId();

    /** What {@code If-Match} would hold if it were written to alone. */
    String etag();
}
