package dev.seriatim.redirect;

import dev.seriatim.change.EventKind;
import dev.seriatim.change.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps at which addresses articles were found on the sites from which they came. */
@ApplicationScoped
public class AddressRedirects {

    private final EntityManager database;
    private final Journal journal;

    AddressRedirects(EntityManager database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    /**
     * Lets old addresses lead to an article whenever readers see that. An address that leads to
     * another one stays with it as long as that is there, be it in the trash: what a later import
     * brings takes nothing away. Where a page of the site is at the address, that page is shown.
     *
     * @param addresses absolute, or paths from the root of the old site; the host, a slash at the
     *     end, the fragment and the query make no difference, but for {@code p}, {@code page_id}
     *     and {@code id}, and neither does percent-encoding; what is the front page, has more than
     *     2,000 characters or is no web address is left out
     * @param article which is stored already, or its addresses are forgotten again
     */
    @Transactional(TxType.MANDATORY)
    public void keep(Collection<String> addresses, UUID article) {
        var old =
                addresses.stream()
                        .map(FormerAddress::of)
                        .flatMap(Optional::stream)
                        .map(FormerAddress::text)
                        .distinct()
                        .sorted()
                        .toArray(String[]::new);
        if (old.length == 0) {
            return;
        }
        var kept =
                database.createNativeQuery(
                                """
                                insert into moved_slug as m (kind, slug, owner_id)
                                select 'address', address, :article from unnest(:addresses) as address
                                on conflict on constraint moved_slug_pkey do update
                                set owner_id = excluded.owner_id
                                where not exists (select from held_slug h where h.owner_id = m.owner_id)
                                returning slug
                                """,
                                String.class)
                        .setParameter("article", article)
                        .setParameter("addresses", old)
                        .getResultList();
        if (!kept.isEmpty()) {
            journal.record(EventKind.ARTICLE_ADDRESS_KEPT, article, Map.of("addresses", kept));
        }
    }

    /**
     * Lets addresses of an article lead nowhere any more.
     *
     * @param since when they were kept, or later
     */
    @Transactional(TxType.MANDATORY)
    public void giveUp(UUID article, Instant since) {
        journal.said(EventKind.ARTICLE_ADDRESS_KEPT, article, "addresses", since).stream()
                .filter(address -> isGivenUp(article, address))
                .forEach(
                        address ->
                                journal.record(
                                        EventKind.ARTICLE_SLUG_RELEASED,
                                        article,
                                        Map.of("slug", address)));
    }

    private boolean isGivenUp(UUID article, String address) {
        return database.createNativeQuery(
                                """
                                delete from moved_slug
                                where kind = 'address' and slug = :address and owner_id = :article
                                """)
                        .setParameter("address", address)
                        .setParameter("article", article)
                        .executeUpdate()
                > 0;
    }
}
