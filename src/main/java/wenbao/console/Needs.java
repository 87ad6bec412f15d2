package wenbao.console;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import wenbao.application.staff.Right;

/**
 * Who may open a page: members with one of these rights; none named: every member. A page under
 * {@code /console} that says neither this nor {@link Open} opens for nobody.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Needs {
  Right[] value() default {};
}
