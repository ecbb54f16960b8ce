package dev.seriatim.support;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.restassured.RestAssured;
import java.util.List;

/**
 * Puts the contract filter before every REST Assured request of every Quarkus test, without the
 * test asking for it.
 *
 * <p>Registered in {@code META-INF/services}. A callback of Quarkus rather than an extension of
 * JUnit, because Quarkus loads it with the class loader of the test: the {@code RestAssured} seen
 * here is the one that the test uses.
 */
public final class ContractOnEveryTest implements QuarkusTestBeforeClassCallback {

    private static final ContractFilter FILTER = new ContractFilter(ContractCheck.OF_THE_PROJECT);

    @Override
    public void beforeClass(Class<?> testClass) {
        RestAssured.replaceFiltersWith(List.of(FILTER));
    }
}
