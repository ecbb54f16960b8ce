package dev.seriatim.prose;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.UUID;

/** Every name has a slug, which is its own slug. */
class SlugFuzzIT {

    private static final UUID ID = UUID.fromString("0197c0de-0000-7000-8000-00000000beef");

    @FuzzTest(maxDuration = "60s")
    void everyTitleHasASlug(@NotNull String title) {
        var slug = Slug.of(title, ID);

        assertThat(Slug.isValid(slug)).as(slug).isTrue();
        assertThat(Slug.of(slug)).hasValue(slug);
        assertThat(Slug.isValid(Slug.numbered(slug, 1_000_000))).isTrue();
    }
}
