package dev.seriatim.article.translation;

import dev.seriatim.http.AnyOf;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import dev.seriatim.http.text.LanguageTag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What is still to be translated. */
@Path("/manage/v1/translations")
@RolesAllowed("write")
@Transactional
public class TranslationsResource {

    private final TranslationList list;

    TranslationsResource(TranslationList list) {
        this.list = list;
    }

    @GET
    public Page<Translatable> list(
            @QueryParam("missing") @Nullable String missing,
            @QueryParam("outdated") @Nullable Boolean outdated,
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam("total") @DefaultValue("false") boolean total) {
        return list.page(languages(missing), outdated, cursor, limit, total);
    }

    private static @Nullable AnyOf languages(@Nullable String tags) {
        return tags == null
                ? null
                : AnyOf.parse(
                        "missing",
                        tags,
                        LanguageTag.Check::isTag,
                        "must be BCP 47 tags with commas between them.");
    }
}
