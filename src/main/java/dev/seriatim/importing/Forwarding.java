package dev.seriatim.importing;

import dev.seriatim.article.Article;
import dev.seriatim.importing.RunFindings.OldRedirect;
import dev.seriatim.redirect.AddressRedirects;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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

    /** Lets the old addresses of an article lead to it, those of readers and those in texts. */
    void keep(Article article, Arrival arrival) {
        var found = arrival.found();
        redirects.keep(found.addresses(), article.id());
        var addresses = OldAddress.of(found, arrival.provenance().site());
        if (!addresses.isEmpty()) {
            database.createNativeMutationQuery(
                            """
                            insert into imported_address (address, article_id)
                            select w.address, :article
                            from jsonb_array_elements_text(cast(:addresses as jsonb)) as w (address)
                            on conflict (address) do update set article_id = excluded.article_id
                            """)
                    .setParameter("article", article.id())
                    .setParameter("addresses", ImportJson.write(addresses))
                    .executeUpdate();
        }
    }

    /** Lets an address that led elsewhere on the old site lead to the article that is there now. */
    void keep(OldRedirect redirect, UUID run, @Nullable String site) {
        links.article(redirect.to(), run, site)
                .ifPresent(article -> redirects.keep(List.of(redirect.from()), article));
    }
}
