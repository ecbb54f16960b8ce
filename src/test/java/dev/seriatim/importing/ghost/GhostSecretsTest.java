package dev.seriatim.importing.ghost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.importing.reading.Sent;
import org.junit.jupiter.api.Test;

/** An export holds passwords, keys and addresses for mail; none of them leaves it. */
class GhostSecretsTest {

    private static final String SECRET = "hunter2";

    @Test
    void noneIsTold() {
        var found =
                Export.of("{'id':'7','title':'A','html':'<p>a</p>','author_id':'1'}")
                        .with(
                                "users",
                                "{'id':'1','name':'Ida Morrow','email':'hunter2@pier.example',"
                                        + "'password':'hunter2'}")
                        .with(
                                "settings",
                                "{'key':'title','value':'Pier'},{'key':'members_private_key',"
                                        + "'value':'hunter2'},{'key':'password','value':'hunter2'}")
                        .with("members", "{'id':'9','email':'hunter2@reader.example'}")
                        .with("api_keys", "{'secret':'hunter2'}")
                        .read();

        assertThat(found.sites.get(0).name()).isEqualTo("Pier");
        assertThat(found.article().authors()).containsExactly("Ida Morrow");
        assertThat(found.leftOut).containsExactly("member harbour.ghost.json");
        assertThat(found.toString()).doesNotContain(SECRET);
    }

    @Test
    void norOfABrokenFile() {
        var json = "{\"db\":[{\"data\":{\"settings\":[{\"key\":\"password\",\"value\":hunter2";

        var found = Sent.file("broken.json", json).readUntilItBreaks(new GhostFormat());

        assertThat(found.failure).isEqualTo("The JSON is broken or cut short in line 1.");
        assertThat(found.toString()).doesNotContain(SECRET);
    }
}
