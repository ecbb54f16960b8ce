/**
 * The response cache in front of the resources: what was answered once is answered again from
 * bytes, until something that it shows changes. It owns the kept answers, their tags, and the
 * decision whether they can still be trusted. It knows no feature of the publication, only
 * addresses, bytes and the tags that answers carry.
 */
@NullMarked
package dev.seriatim.cache;

import org.jspecify.annotations.NullMarked;
