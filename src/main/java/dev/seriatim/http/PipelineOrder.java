package dev.seriatim.http;

import jakarta.interceptor.Interceptor;
import jakarta.ws.rs.Priorities;

/**
 * Everything that runs around a resource, in the order in which it runs. Each handler, filter and
 * interceptor refers to its line here; the place of one among the others is seen here alone.
 *
 * <p>Handlers of the router and request filters run from the lowest number to the highest, response
 * filters from the highest to the lowest, interceptors from the lowest inwards.
 */
public final class PipelineOrder {

    // ---- Handlers of the router, on the event loop. Quarkus authenticates at -200.

    /**
     * Keeps what is for operators on their port, and everything else off it, where there is one:
     * {@code ManagementPort}. Before the cache, which asks nobody.
     */
    public static final int PORT = -30_000;

    /**
     * Answers from the cache what is asked for in the one spelling under which it is kept: {@code
     * CacheHandler}.
     */
    public static final int CACHED_RESPONSE = -20_000;

    /** Names the request, and turns what fails further on into a problem. */
    public static final int REQUEST_ID = -10_000;

    /** Tells browsers whose pages may read delivery. */
    public static final int CROSS_ORIGIN = -9_950;

    /** Refuses addresses that are malformed, or a second spelling of another one. */
    public static final int REQUEST_TARGET = -9_900;

    /** Refuses a body that says that it is too large, or does not say where it ends. */
    public static final int FRAMING = -9_700;

    /** Closes the connection of a body that does not come to its end. */
    public static final int READ_DEADLINE = -9_600;

    /**
     * Answers other spellings of what is cached, and lets one request at a time fill the cache:
     * {@code CacheHandler}, too.
     */
    public static final int CACHE_LOOKUP = -9_400;

    /**
     * Refuses what is beyond the quota of an address; that of a caller is counted when it is known.
     */
    public static final int RATE_LIMIT = -9_000;

    /** Answers OPTIONS, and refuses what is no reading where there is nothing else. */
    public static final int METHOD_CHECK = -8_900;

    /** Puts aside what is said of media types and codings, until it is known who asks. */
    public static final int NEGOTIATION = -8_800;

    /** Holds a follower of changes back until there are some: {@code Followers}. */
    public static final int FOLLOWERS = -8_750;

    /** Says of streams of events that nobody is to keep them. */
    public static final int STREAM_HEADERS = -8_720;

    /** Refuses a request for which there is no worker left. */
    public static final int ADMISSION = -8_700;

    /** Bounds a body that does not say how large it is, after Quarkus has set its own bound. */
    public static final int BODY_SIZE = -1;

    // ---- Request filters, on a worker, when the resource is known.

    /** Closes delivery, where the site is private. As a response filter, forbids caching. */
    public static final int PRIVATE_SITE = Priorities.AUTHORIZATION;

    /**
     * Refuses a request that no form of the answer would suit, or whose body is in another form.
     */
    public static final int ACCEPTANCE = Priorities.USER;

    /** Refuses query parameters that the operation does not know. */
    public static final int QUERY_PARAMETERS = Priorities.USER + 100;

    // ---- Interceptors of operations, but for the first inside of their transaction, which Quarkus
    // begins at 200.

    /** Reads an answer on a replica of the database, if that can give it. */
    public static final int REPLICA = Interceptor.Priority.PLATFORM_BEFORE + 100;

    /** Carries a repeated request out once. */
    public static final int IDEMPOTENCY = Interceptor.Priority.LIBRARY_BEFORE;

    /** Records writes in the audit trail. */
    public static final int AUDIT = Interceptor.Priority.LIBRARY_BEFORE + 100;

    // ---- Response filters, from here downwards; the private site's is among them at its number.

    /** Keeps previews out of caches and search engines. */
    public static final int PREVIEW_HEADERS = Priorities.USER;

    /** Lets a writer wait until every node has heard of the change. */
    public static final int MADE_CHANGES = 1_300;

    /** Gives an answer the headers that it has not yet. */
    public static final int DEFAULT_HEADERS = 1_200;

    /** Tells caches in front of us the tags of what they may keep. */
    public static final int CACHE_TAG_HEADERS = 1_150;

    /** Links a page of a list to the next. */
    public static final int PAGE_LINKS = 1_100;

    /** Leaves out what {@code fields} does not name. */
    public static final int SPARSE_FIELDS = 1_050;

    /** Says that an answer is a preview, and lets its links carry the token on. */
    public static final int PREVIEW_LINKS = 1_020;

    /** Writes the answer to bytes, tags it, and answers 304 where they are held. */
    public static final int ENTITY_TAG = 1_000;

    /** Tells a HEAD how long the body would be. */
    public static final int HEAD_LENGTH = 900;

    /** Hands the bytes to the cache. */
    public static final int CACHE_FILL = 800;

    private PipelineOrder() {}
}
