package dev.seriatim.prose;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.text.Normalizer;
import java.text.Normalizer.Form;

/** Every name has a key, which is its own key, and is that of the name typed otherwise. */
class NameKeyFuzzIT {

    @FuzzTest(maxDuration = "60s")
    void everyNameHasAKey(@NotNull String name) {
        var key = NameKey.of(name);

        assertThat(key.length()).isLessThanOrEqualTo(600);
        assertThat(NameKey.of(key)).isEqualTo(key);
        assertThat(NameKey.of(" " + name.replace("'", "\u2019") + "\u00ad\t")).isEqualTo(key);
        assertThat(NameKey.of(Normalizer.normalize(name, Form.NFC))).isEqualTo(key);
        assertThat(key)
                .doesNotContainPattern("[\u00ad\u200b\u2018-\u201f\u2010-\u2015\u2026\ufeff]");
    }
}
