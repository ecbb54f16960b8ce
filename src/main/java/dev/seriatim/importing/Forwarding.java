package dev.seriatim.importing;

import dev.seriatim.importing.RunFindings.OldRedirect;
import dev.seriatim.redirect.AddressRedirects;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Keeps for good where articles were found on the sites from which they come. */
@ApplicationScoped
class Forwarding {

    private final AddressRedirects redirects;
    private final OldLinks links;
    private final Session database;

    Forwarding(AddressRedirects redirects, OldLinks links, Session database) {
        this.redirects = redirects;
        this.links = links;
        this.database = database;
    }

    /** Lets the old addresses of articles lead to them, those of readers and those in texts. */
    void keep(List<Brought> brought) {
        var ofRuns =
                brought.stream().filter(each -> each.arrival().provenance().run() != null).toList();
        var kept = new LinkedHashMap<UUID, List<String>>();
        ofRuns.forEach(each -> kept.put(each.article().id(), each.arrival().found().addresses()));
        redirects.keep(kept);
        // Of an address of several, the last one has it.
        var addresses = new HashMap<String, UUID>();
        for (var each : ofRuns) {
            OldAddress.of(each.arrival().found(), each.arrival().provenance().site())
                    .forEach(address -> addresses.put(address, each.article().id()));
        }
        if (!addresses.isEmpty()) {
            database.createNativeMutationQuery(
                            """
                            insert into imported_address (address, article_id)
                            select key, cast(value as uuid) from jsonb_each_text(cast(:addresses as jsonb))
                            order by key
                            on conflict (address) do update set article_id = excluded.article_id
                            """)
                    .setParameter("addresses", ImportJson.write(addresses))
                    .executeUpdate();
        }
    }

    /** Lets an address that led elsewhere on the old site lead to the article that is there now. */
    void keep(OldRedirect redirect, UUID run, @Nullable String site) {
        links.article(redirect.to(), run, site)
                .ifPresent(article -> redirects.keep(Map.of(article, List.of(redirect.from()))));
    }
}
