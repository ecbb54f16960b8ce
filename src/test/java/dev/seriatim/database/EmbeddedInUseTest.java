package dev.seriatim.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EmbeddedInUseTest {

    @Test
    void applicationWithoutAUrlKnowsThatItsDatabaseIsEmbedded() {
        assertThat(DatabaseConfigSourceFactory.isInUse()).isTrue();
    }
}
