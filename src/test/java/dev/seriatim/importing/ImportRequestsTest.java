package dev.seriatim.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.support.Raw;
import dev.seriatim.support.RefusalTest;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies at the edge of what an import could take, and beyond. */
@QuarkusTest
class ImportRequestsTest extends RefusalTest {

    private static final String FORM = "multipart/form-data; boundary=b";
    private static final String FILE =
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nNets\r\n\r\nDry.\r\n";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Test
    void emptyTextIsRefused() throws IOException {
        isRefused(answer("text/plain", ""));
    }

    @Test
    void textThatIsTooLongIsRefusedBeforeItHasCome() throws IOException {
        assertThat(Raw.statusLine(port, head("Content-Length: 10000000"))).contains(" 413 ");
    }

    @Test
    void textThatBecomesTooLongIsRefusedAsItDoes() throws IOException {
        var chunk = "400001\r\n" + "a".repeat(0x400001) + "\r\n";

        assertThat(Raw.statusLine(port, head("Transfer-Encoding: chunked") + chunk))
                .contains(" 413 ");
    }

    private static String head(String framing) {
        return """
               POST /manage/v1/imports HTTP/1.1
               Host: localhost
               Authorization: Bearer the-key-of-the-tests-and-of-nothing-else
               Content-Type: text/plain
               %s

               """
                .formatted(framing)
                .replace("\n", "\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--b--\r\n",
                "no parts at all",
                "--b\r\n\r\nwithout headers\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data\r\n\r\nwithout a name\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data; filename=\"a.txt\"\r\n\r\nNets\r\n\r\nDry.\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nno file\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\r\n\r\n\r\n--b--\r\n",
                "--b\r\nContent-Disposition: attachment; filename=\"a.txt\"\r\n\r\nNets\r\n--b--\r\n"
            })
    void formWithoutAFileIsRefused(String body) throws IOException {
        isRefused(answer(FORM, body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=c"
            })
    void formWhoseBoundaryIsNotToldIsRefused(String type) throws IOException {
        isRefused(answer(type, FILE + "--b--\r\n"));
    }

    @Test
    void formThatBreaksOffIsRefused() throws IOException {
        isRefused(answer(FORM, FILE));
    }

    @Test
    void moreFilesThanAnImportTakesAreRefused() throws IOException {
        isRefused(answer(FORM, FILE.repeat(1000) + "--b--\r\n"));
    }

    private String answer(String type, String body) throws IOException {
        return Raw.exchange(
                port,
                "POST /manage/v1/imports?dryRun=true HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Authorization: Bearer the-key-of-the-tests-and-of-nothing-else\r\nContent-Type: "
                        + type
                        + "\r\nContent-Length: "
                        + body.length()
                        + "\r\n\r\n"
                        + body);
    }

    private static void isRefused(String answer) {
        assertThat(answer)
                .matches("(?s)HTTP/1.1 4(?:00|13|15) .*")
                .contains("application/problem+json");
    }
}
