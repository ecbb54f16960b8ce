package dev.seriatim.prose;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;

/** Every title has a slug, which is its own slug. */
class SlugFuzzIT {

    @FuzzTest(maxDuration = "60s")
    void everyTitleHasASlug(@NotNull String title) {
        var slug = Slug.of(title);

        assertThat(Slug.isValid(slug)).as(slug).isTrue();
        assertThat(Slug.of(slug)).isEqualTo(slug);
        assertThat(Slug.isValid(Slug.numbered(slug, 1_000_000))).isTrue();
        assertThat(TitleKey.of(TitleKey.of(title))).isEqualTo(TitleKey.of(title));
    }
}
