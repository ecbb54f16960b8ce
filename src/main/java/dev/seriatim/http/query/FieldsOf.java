package dev.seriatim.http.query;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the record whose members a parameter of the type {@link Fields} may choose from. There is
 * nothing else to choose: what is not in the answer is not known here.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface FieldsOf {

    Class<? extends Record> value();
}
