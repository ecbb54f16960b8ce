package dev.seriatim.cache;

/** What an answer says of the cache's part in it, in the header of RFC 9211. */
final class CacheStatus {

    static final String HEADER = "Cache-Status";

    static final String HIT = "Seriatim; hit";
    static final String STORED = "Seriatim; fwd=uri-miss; stored";
    static final String COLLAPSED = "Seriatim; fwd=uri-miss; collapsed";
    static final String MISS = "Seriatim; fwd=uri-miss";
    static final String BYPASS = "Seriatim; fwd=bypass";

    /** What is kept may be outdated, was asked for anew, and there was no database. */
    static final String STALE = "Seriatim; fwd=stale; fwd-status=503; detail=database-down";

    private CacheStatus() {}

    /**
     * A hit that may be outdated. RFC 9211 2.5: a response's remaining freshness lifetime "MAY be
     * negative, to indicate staleness".
     */
    static String outdatedHit(long seconds) {
        return "Seriatim; hit; ttl=-" + seconds + "; detail=database-down";
    }
}
