package vn.khue.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An endpoint that an account may use although it first has to do something else: change its one-time password or
 * enrol its second factor.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Limited {

    /** Usable while the one-time password has not been changed. */
    boolean beforePassword() default false;

    /** Usable while a demanded second factor is not enrolled. */
    boolean beforeOtp() default false;
}
