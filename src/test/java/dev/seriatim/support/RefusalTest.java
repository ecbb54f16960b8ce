package dev.seriatim.support;

import static dev.seriatim.support.Json.field;
import static io.restassured.config.HttpClientConfig.httpClientConfig;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.Map;
import org.apache.http.params.CoreProtocolPNames;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * Asks for what must be refused, of a library in which there is something at every address. Nothing
 * that is tried here may change what is stored.
 */
public abstract class RefusalTest extends ApiTest {

    protected static Library library;
    private static Map<String, String> stored = Map.of();

    /** Leaves the library as it is, if it is as it was founded. */
    @Override
    @BeforeEach
    protected void emptyTheLibrary() throws SQLException {
        if (!Store.digests(database).equals(stored)) {
            super.emptyTheLibrary();
            library = Library.founded();
            execute("update api_key set expires_at = now() where name = 'expired'");
            stored = Store.digests(database);
        }
    }

    @AfterEach
    void nothingHasChanged() throws SQLException {
        assertThat(Store.digests(database)).isEqualTo(stored);
    }

    /** Announces the body and waits for the server's word before sending it (RFC 9110 10.1.1). */
    protected static RequestSpecification announcing(RequestSpecification sender) {
        return sender.config(
                PLAIN.httpClient(
                        httpClientConfig().setParam(CoreProtocolPNames.USE_EXPECT_CONTINUE, true)));
    }

    protected static ValidatableResponse isProblem(Response answer, int status, String type) {
        assertThat(field(answer, "/type")).isEqualTo("https://seriatim.dev/problems/" + type);
        return answer.then().statusCode(status);
    }
}
