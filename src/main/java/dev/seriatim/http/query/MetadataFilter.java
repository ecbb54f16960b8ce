package dev.seriatim.http.query;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that an operation takes the parameters {@code metadata.<key>=<value>}, whatever the keys
 * are; {@link QueryParameters} lets none through elsewhere. Declared as
 * {@code @Context @MetadataFilter UriInfo address}, from which {@link MetadataValues} reads them.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface MetadataFilter {}
