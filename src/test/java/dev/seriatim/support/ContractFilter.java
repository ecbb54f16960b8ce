package dev.seriatim.support;

import static java.util.stream.Collectors.toMap;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

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
        contract.check(exchange(request, response));
        return response;
    }

    private static Exchange exchange(FilterableRequestSpecification request, Response response) {
        return new Exchange(
                request.getMethod(),
                URI.create(request.getURI()),
                byName(request.getHeaders()),
                body(request),
                response.statusCode(),
                byName(response.headers()),
                new String(response.asByteArray(), StandardCharsets.UTF_8));
    }

    private static Map<String, String> byName(Headers headers) {
        return headers.asList().stream()
                .collect(
                        toMap(
                                Header::getName,
                                Header::getValue,
                                (one, other) -> one + ", " + other));
    }

    private static String body(FilterableRequestSpecification request) {
        Object body = request.getBody();
        if (body instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        return body == null ? "" : body.toString();
    }
}
