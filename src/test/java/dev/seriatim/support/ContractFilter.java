package dev.seriatim.support;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Fails a test on any exchange that the contract does not define, and remembers the answers that it
 * does define.
 *
 * <p>Every {@code @QuarkusTest} gets it from {@link ContractOnEveryTest}. A test whose whole point
 * is to send what no client library would send can leave it out with {@code given().noFilters()}.
 */
public final class ContractFilter implements Filter {

    private final ContractCheck contract;

    ContractFilter(ContractCheck contract) {
        this.contract = contract;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request,
            FilterableResponseSpecification expected,
            FilterContext context) {
        var response = context.next(request, expected);
        contract.check(
                Exchange.of(
                        request.getMethod(),
                        URI.create(request.getURI()),
                        Exchange.joined(request.getHeaders()),
                        body(request),
                        response));
        return response;
    }

    private static String body(FilterableRequestSpecification request) {
        Object body = request.getBody();
        if (body instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        return body == null ? "" : body.toString();
    }
}
