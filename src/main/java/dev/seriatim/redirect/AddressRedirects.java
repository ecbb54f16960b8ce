package dev.seriatim.redirect;

import dev.seriatim.change.EventKind;
import dev.seriatim.change.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Map;
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
     * Lets an old address lead to an article whenever readers see that. An address that leads to
     * another one stays with it as long as that is there, be it in the trash: what a later import
     * brings takes nothing away. Where a page of the site is at the address, that page is shown.
     *
     * @param address absolute, or a path from the root of the old site; its host, a slash at its
     *     end, its fragment and its query make no difference, but for {@code p}, {@code page_id}
     *     and {@code id}, and neither does its percent-encoding
     * @param article which is stored already, or its addresses are forgotten again
     * @return whether it leads to the article now; it does not if it is another's, is the front
     *     page, has more than 2,000 characters or is no web address
     */
    @Transactional(TxType.MANDATORY)
    public boolean keep(String address, UUID article) {
        return FormerAddress.of(address).filter(old -> isKept(old, article)).isPresent();
    }

    private boolean isKept(FormerAddress old, UUID article) {
        var isNew =
                database.createNativeQuery(
                                        """
                                        insert into moved_slug as m (kind, slug, owner_id)
                                        values ('address', :address, :article)
                                        on conflict on constraint moved_slug_pkey do update
                                        set owner_id = excluded.owner_id
                                        where not exists (select from held_slug h where h.owner_id = m.owner_id)
                                        """)
                                .setParameter("address", old.text())
                                .setParameter("article", article)
                                .executeUpdate()
                        > 0;
        if (isNew) {
            journal.record(EventKind.ARTICLE_ADDRESS_KEPT, article, Map.of("address", old.text()));
        }
        return isNew || isOf(article, old);
    }

    /**
     * Lets addresses of an article lead nowhere any more.
     *
     * @param since when they were kept, or later
     */
    @Transactional(TxType.MANDATORY)
    public void giveUp(UUID article, Instant since) {
        journal.said(EventKind.ARTICLE_ADDRESS_KEPT, article, "address", since).stream()
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

    private boolean isOf(UUID article, FormerAddress old) {
        return !database.createNativeQuery(
                        """
                        select owner_id from moved_slug
                        where kind = 'address' and slug = :address and owner_id = :article
                        """)
                .setParameter("address", old.text())
                .setParameter("article", article)
                .getResultList()
                .isEmpty();
    }
}
