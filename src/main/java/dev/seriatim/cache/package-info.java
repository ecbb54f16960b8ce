/**
 * The response cache in front of the resources: what was answered once is answered again from
 * bytes, until something that it shows changes: {@link dev.seriatim.cache.CacheHandler} decides
 * which, {@link dev.seriatim.cache.InvalidationListener} hears what changes. It owns the cached
 * responses, their tags, and the decision whether they can still be trusted. It knows no feature of
 * the publication, only addresses, bytes and the tags that answers carry.
 *
 * <p><b>Why no answer can be stale.</b> Two sets of tags meet. An answer carries the tag of
 * everything that it shows, and of every collection that decides what it shows; the resource that
 * makes it adds them to {@link dev.seriatim.http.CacheTags} while it reads. An event names what
 * readers see change through it; the journal (package {@code change}) computes that in the writer's
 * own transaction, so nobody sees half of it. Whatever a change alters, one of the answer's tags is
 * among the event's:
 *
 * <ul>
 *   <li>an answer that shows an article has {@code article:<id>}, and so have the events of that
 *       article, of those that bear one of its names, and of those that link to it;
 *   <li>what is about to come has no tag of its own yet: lists carry their collection ({@code
 *       articles}, {@code series}, {@code topics}, {@code authors}, {@code redirects}), which every
 *       coming and going touches;
 *   <li>what is shown of an author, topic, series or the site carries that tag, and only events of
 *       these touch it.
 * </ul>
 *
 * <p>Caches in front are told of fewer tags where an answer has too many, and each event of more:
 * the collections of all that it names (see {@link dev.seriatim.http.CacheTags}). So the same holds
 * for whoever drops there what the events name.
 *
 * <p>Time cannot come between. {@link dev.seriatim.cache.ResponseCache} keeps no answer whose
 * {@link dev.seriatim.cache.PendingFill} began before a change of one of its tags: what was read
 * before the commit and would be stored after it is sent to the one who asked, and forgotten. On
 * the writer's node the tags are dropped after the commit and before the writer is answered ({@link
 * dev.seriatim.cache.InvalidationListener}); on the others by {@code NOTIFY}, which PostgreSQL
 * sends with the commit. Each node acknowledges what it has heard and acted on, and the writer is
 * answered when all have, or cannot trust what they have cached ({@link
 * dev.seriatim.cache.MadeChangesFilter}, {@link dev.seriatim.database.Nodes}). A node that is not
 * connected, or has not heard a heartbeat of its own lately ({@link
 * dev.seriatim.database.Listener#TRUSTED}), serves nothing from its cache but what it marks as
 * possibly stale, while the database is down; when it is connected again it begins with an empty
 * one. What comes or goes by itself at a time that was set before is a {@link
 * dev.seriatim.cache.ScheduledExpiry}: its tags are dropped at that moment, whoever is asking, and
 * no answer's lifetime in caches further on reaches beyond the next of them.
 */
@NullMarked
package dev.seriatim.cache;

import org.jspecify.annotations.NullMarked;
