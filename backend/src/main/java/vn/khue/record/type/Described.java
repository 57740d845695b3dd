package vn.khue.record.type;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the Java record that describes a record type; each of its components is a {@link Field}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface Described {

    /** What grants, the journal and the database call the type. */
    String code();

    /** Where the API has its records. */
    String path();

    /** How the codes begin that the system forms; empty where it forms none, or takes the code of the unit. */
    String codesBegin() default "";
}
