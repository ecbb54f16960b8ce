package dev.seriatim.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a token opens, and for whom: where its claims are, and what they mean here. */
class TokenClaimsTest extends IssuerTest {

    @Test
    void oneOfSeveralAudiencesIsEnough() {
        tokens = tokens(Map.of("audience", "account,https://api.example.org"));

        isTaken(issuer.token(claims -> claims.audience("https://api.example.org")));
        isTaken(issuer.token(claims -> claims.audience(List.of("x", "account"))));
        isRefused(
                issuer.token(claims -> claims.audience(Issuer.AUDIENCE)),
                "The token is for another audience.");
    }

    private Set<String> scopes(String claims) {
        var token =
                issuer.token(
                        builder -> {
                            with(claims).getClaims().forEach(builder::claim);
                            return builder;
                        });
        return tokens.bearer(token).orElseThrow().scopes();
    }

    private static JWTClaimsSet with(String json) {
        try {
            return JWTClaimsSet.parse(json);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    realm_access.roles             | {"realm_access": {"roles": ["write", "offline_access"]}}                | write
                    resource_access.seriatim.roles | {"resource_access": {"seriatim": {"roles": ["admin", "write"]}}}        | admin,write
                    scp,roles                      | {"scp": "write read"}                                                   | read,write
                    scp,roles                      | {"roles": ["publish"]}                                                  | publish
                    https://example.org/roles      | {"https://example.org/roles": ["import"]}                               | import
                    a.b.c                          | {"a.b": {"c": "write"}}                                                 | write
                    realm_access.roles             | {"realm_access": ["write"]}                                             | ''
                    realm_access.roles             | {"realm_access": {"roles": {"write": true}}}                            | ''
                    """)
    void scopesAreWhereTheSettingsSay(String paths, String claims, String expected) {
        tokens = tokens(Map.of("scopes-claim", paths));

        assertThat(String.join(",", new TreeSet<>(scopes(claims)))).isEqualTo(expected);
    }

    @Test
    void wordsOfTheIssuerStandForScopesAndNoOthersDo() {
        tokens =
                tokens(
                        Map.of(
                                "scopes-claim", "roles",
                                "scopes", "Chief Editor:write, Chief Editor:publish,urn:a:admin"));

        assertThat(scopes("{\"roles\": [\"Chief Editor\"]}"))
                .containsExactlyInAnyOrder("write", "publish");
        assertThat(scopes("{\"roles\": [\"urn:a\", \"write\", \"admin\"]}"))
                .containsExactly("admin");
    }

    @Test
    void bearerIsCalledWhatTheClaimSays() {
        assertThat(name("preferred_username", "Odile F.")).isEqualTo("Odile F.");
        for (Object useless :
                new Object[] {null, "", " ", "a\u0000b", "a".repeat(256), 7, List.of("x")}) {
            assertThat(name("preferred_username", useless)).isEqualTo("odile");
        }
        tokens = tokens(Map.of("name-claim", "profile.name"));

        assertThat(name("profile", Map.of("name", "Odile"))).isEqualTo("Odile");
    }

    private String name(String claim, Object value) {
        return tokens.bearer(issuer.token(claims -> claims.claim(claim, value)))
                .orElseThrow()
                .name();
    }
}
