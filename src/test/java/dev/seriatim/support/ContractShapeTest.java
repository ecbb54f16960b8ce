package dev.seriatim.support;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/**
 * That the application offers what the contract promises, and nothing else; see {@link
 * ContractShape}.
 */
@QuarkusTest
class ContractShapeTest {

    @Test
    void applicationHasTheShapeOfTheContract() {
        var scanned = Contract.parse(get("/q/openapi?format=json").asString());

        assertThat(
                        ContractShape.differences(
                                Contract.ofTheProject().document(), scanned.document()))
                .isEmpty();
    }
}
