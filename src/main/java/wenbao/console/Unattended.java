package wenbao.console;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What an open page asks by itself: it keeps nobody signed in who has gone. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Unattended {}
