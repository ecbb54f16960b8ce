package dev.seriatim.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import dev.seriatim.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class KeysCommandTest extends ApiTest {

    @Inject KeysCommand keys;

    private String run(int status, String... command) {
        var answer = keys.answer(List.of(command));
        assertThat(answer.status()).isEqualTo(status);
        return answer.text();
    }

    @Test
    void createdKeyOpensWhatItsScopesName() {
        var key = run(0, "create", "--name", "Desk", "--scopes", "write, publish");

        holder(key).get("/manage/v1/articles").then().statusCode(200);
        holder(key).get("/manage/v1/api-keys").then().statusCode(403);
    }

    @Test
    void keysAreListedWithoutTheirText() {
        var key =
                run(
                        0,
                        "create",
                        "--name",
                        "Front Desk",
                        "--scopes",
                        "read,admin",
                        "--expires",
                        "2999-01-01T00:00:00+01:00");

        var list = run(0, "list");

        assertThat(list)
                .contains("read,admin  expires 2998-12-31T23:00:00Z  never used  Front Desk")
                .doesNotContain(key);
    }

    @Test
    void revokedKeyOpensNothing() {
        var key = run(0, "create", "--name", "Desk", "--scopes", "write");
        var id = run(0, "list").split(" ")[0];

        run(0, "revoke", id);

        holder(key).get("/manage/v1/articles").then().statusCode(401);
        assertThat(run(0, "list")).isEqualTo("There are no keys.");
        editor().get("/manage/v1/audit?actor=console&limit=2")
                .then()
                .body("items.action", contains("keys revoke " + id, "keys create"))
                .body("items.location", contains(null, "/manage/v1/api-keys/" + id));
        assertThat(run(2, "revoke", id)).startsWith("There is no key with this id.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none | This is not a command",
                "make | This is not a command",
                "list all | This is not a command",
                "create | This is not a command",
                "revoke | This is not a command",
                "revoke 123 | \"123\" is not the id of a key: a UUID, as keys list shows it.",
                "create --name | \"--name\" is no option, or has no value",
                "create --scope read | \"--scope\" is no option",
                "create --name A --name B --scopes read | Give --name once",
                "create --scopes read | name: ",
                "create --name Desk | scopes: ",
                "create --name Desk --scopes , | scopes: ",
                "create --name Desk --scopes root | There is no scope \"root\"",
                "create --name Desk --scopes read,read | scopes: ",
                "create --name Desk --scopes read --expires soon | \"soon\" is not a time",
                "create --name Desk --scopes read --expires 2020-01-01T00:00:00Z | expiresAt: "
            })
    void commandThatCannotBeIsRefused(String command, String answer) {
        var words = command == null ? new String[0] : command.split(" ");

        assertThat(run(2, words)).startsWith(answer).contains("keys create --name");
        assertThat(run(0, "list")).isEqualTo("There are no keys.");
    }
}
