package dev.seriatim.redirect;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.seriatim.change.EventKind;
import dev.seriatim.change.Happening;
import dev.seriatim.change.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;

/** Keeps at which addresses articles were found on the sites from which they came. */
@ApplicationScoped
public class AddressRedirects {

    private final Session database;
    private final Journal journal;

    AddressRedirects(Session database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    /**
     * Lets old addresses lead to articles whenever readers see that. An address that leads to
     * another one stays with it as long as that is there, be it in the trash: what a later import
     * brings takes nothing away. Where a page of the site is at the address, that page is shown.
     *
     * @param addresses by the ids of articles, which are stored already, or their addresses are
     *     forgotten again; absolute, or paths from the root of the old site; the host, a slash at
     *     the end, the fragment and the query make no difference, but for {@code p}, {@code
     *     page_id} and {@code id}, and neither does percent-encoding; what is the front page, has
     *     more than 2,000 characters or is no web address is left out
     */
    @Transactional(TxType.MANDATORY)
    public void keep(Map<UUID, ? extends Collection<String>> addresses) {
        var old = new TreeMap<String, UUID>();
        addresses.forEach(
                (article, found) ->
                        found.stream()
                                .flatMap(address -> FormerAddress.of(address).stream())
                                .forEach(address -> old.putIfAbsent(address.text(), article)));
        if (!old.isEmpty()) {
            var kept = write(old);
            journal.record(
                    EventKind.ARTICLE_ADDRESS_KEPT,
                    addresses.keySet().stream()
                            .filter(kept::containsKey)
                            .map(
                                    article ->
                                            new Happening(
                                                    article,
                                                    Map.of("addresses", kept.get(article))))
                            .toList());
        }
    }

    /** Returns which addresses lead to which articles now. */
    private Map<UUID, List<String>> write(SortedMap<String, UUID> old) {
        return database
                .createNativeQuery(
                        """
                        insert into moved_slug as m (kind, slug, owner_id)
                        select 'address', address, article from unnest(cast(:addresses as text[]), cast(:articles as uuid[])) as o (address, article)
                        on conflict on constraint moved_slug_pkey do update
                        set owner_id = excluded.owner_id
                        where not exists (select from held_slug h where h.owner_id = m.owner_id)
                        returning slug, owner_id
                        """,
                        Object[].class)
                .addScalar("slug", String.class)
                .addScalar("owner_id", UUID.class)
                .setParameter("addresses", old.keySet().toArray(String[]::new))
                .setParameter("articles", old.values().toArray(UUID[]::new))
                .getResultList()
                .stream()
                .collect(
                        groupingBy(
                                row -> (UUID) row[1], mapping(row -> (String) row[0], toList())));
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
        return database.createNativeMutationQuery(
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
