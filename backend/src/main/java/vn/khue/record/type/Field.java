package vn.khue.record.type;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What is said of one field of a record type. Its words stand in {@code records_<language>.properties}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface Field {

    Kind kind();

    boolean required() default false;

    /** No two records of a school year have the same value, wherever they stand. */
    boolean unique() default false;

    /** Given once and for all. */
    boolean immutable() default false;

    /** The system gives it a value when whoever enters the record does not. */
    boolean formed() default false;

    /** Belongs to one school year; everything else goes on into the next. */
    boolean yearly() default false;

    Privacy privacy() default Privacy.NONE;

    /** The list of codes from which it is chosen. */
    String list() default "";

    /** The type of record whose code it holds; of the same school and school year. */
    String to() default "";

    /** What a new record has when nothing is said: a code, or true or false. */
    String initial() default "";

    /** Longest text in characters. */
    int longest() default 200;

    double min() default Double.NEGATIVE_INFINITY;

    double max() default Double.POSITIVE_INFINITY;
}
