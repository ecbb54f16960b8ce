/**
 * Manners shared by every operation. Here stands the order in which everything around a resource
 * runs; what it is made of lies in the packages below, by subject: problems, bodies, JSON, queries
 * and pages, entity tags, and the pipeline that puts them to work. None knows a feature of the
 * publication, only HTTP, JSON and the two URL trees.
 */
@NullMarked
package dev.seriatim.http;

import org.jspecify.annotations.NullMarked;
