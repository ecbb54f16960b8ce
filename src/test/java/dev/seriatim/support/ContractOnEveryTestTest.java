package dev.seriatim.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContractOnEveryTestTest {

    @Test
    void filterIsThereWithoutBeingAskedFor() {
        assertThat(RestAssured.filters()).hasOnlyElementsOfType(ContractFilter.class).hasSize(1);
    }
}
