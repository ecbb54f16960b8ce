package dev.seriatim.http;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;

/** Speaks to the {@link ExampleResource}, of which the contract knows nothing. */
public final class Examples {

    private Examples() {}

    public static RequestSpecification given() {
        return RestAssured.given().noFilters();
    }
}
