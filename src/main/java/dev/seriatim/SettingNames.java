package dev.seriatim;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the settings below {@code seriatim} are called. Configuration itself takes no notice of a
 * name that nobody asks for, and so a misspelt one would change nothing, in silence.
 */
final class SettingNames {

    static final Set<String> KNOWN =
            Set.of(
                    "seriatim.access.private",
                    "seriatim.admin-key",
                    "seriatim.audit.kept",
                    "seriatim.cache.max-bytes",
                    "seriatim.changes.kept",
                    "seriatim.data-dir",
                    "seriatim.embedded.durable",
                    "seriatim.http.cache-tag-headers",
                    "seriatim.http.cors-origins",
                    "seriatim.http.delivery-cache-control",
                    "seriatim.http.public-url",
                    "seriatim.http.read-timeout",
                    "seriatim.importing.lease",
                    "seriatim.importing.poll",
                    "seriatim.listen.jdbc-url",
                    "seriatim.management.host",
                    "seriatim.management.port",
                    "seriatim.oidc.audience",
                    "seriatim.oidc.clock-skew",
                    "seriatim.oidc.issuer",
                    "seriatim.oidc.name-claim",
                    "seriatim.oidc.scopes",
                    "seriatim.oidc.scopes-claim",
                    "seriatim.rate-limit.per-address",
                    "seriatim.rate-limit.per-key",
                    "seriatim.rate-limit.trusted-proxies",
                    "seriatim.read.jdbc-url",
                    "seriatim.webhooks.own-networks",
                    "seriatim.webhooks.retries");

    private static final Set<String> VARIABLES =
            KNOWN.stream().map(SettingNames::variable).collect(Collectors.toSet());

    private SettingNames() {}

    /** What is wrong with properties, given before {@code -jar}; nothing if nothing is. */
    static Optional<String> refusal(Set<String> properties) {
        return told(
                properties.stream()
                        .filter(name -> name.startsWith("seriatim."))
                        .filter(name -> !KNOWN.contains(name.replaceFirst("\\[\\d+]$", ""))),
                "There is no setting called ");
    }

    /**
     * What is to be said of environment variables. Others than us may set some: Kubernetes tells
     * where a service of this name is. So they are no reason not to start.
     */
    static Optional<String> warning(Set<String> variables) {
        return told(
                variables.stream()
                        .filter(name -> name.startsWith("SERIATIM_"))
                        .filter(name -> !VARIABLES.contains(name.replaceFirst("_\\d+_$", ""))),
                "Ignored, since no setting is called so: ");
    }

    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    private static Optional<String> told(Stream<String> unknown, String sentence) {
        var names = unknown.collect(Collectors.toCollection(TreeSet::new));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(sentence + String.join(", ", names) + ".");
    }
}
