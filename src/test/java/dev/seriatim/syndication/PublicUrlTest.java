package dev.seriatim.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.support.DeliveryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(PublicUrlTest.Elsewhere.class)
class PublicUrlTest extends DeliveryTest {

    public static final class Elsewhere implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("seriatim.http.public-url", "https://api.example/lantern/");
        }
    }

    @Test
    void feedsAndSitemapsAreWhereTheServerIsSaidToBe() {
        replace("/manage/v1/site", Map.of("baseUrl", "https://lantern.example"));
        published("Oak", "Grow.");
        published("Ash", "Burn.");

        var feed = Xml.of(read("/v1/feed.atom?limit=1"));

        assertThat(feed.one("/feed/link[@rel = 'self']/@href"))
                .isEqualTo("https://api.example/lantern/v1/feed.atom?limit=1");
        assertThat(feed.one("/feed/link[@rel = 'next']/@href"))
                .startsWith("https://api.example/lantern/v1/feed.atom?cursor=");
        assertThat(feed.one("//entry/link/@href"))
                .isEqualTo("https://lantern.example/articles/ash");
        assertThat(Xml.of(read("/v1/sitemap.xml")).one("//loc"))
                .startsWith("https://api.example/lantern/v1/sitemaps/");
    }

    @Test
    void nothingIsBelievedOfWhatAClientCallsIt() {
        published("Oak", "Grow.");
        var strange = reader().header("Host", "elsewhere.example").get("/v1/feed.json");

        assertThat(strange.asString())
                .contains("https://api.example/lantern/v1/feed.json")
                .doesNotContain("elsewhere")
                .isEqualTo(read("/v1/feed.json").asString());
    }
}
