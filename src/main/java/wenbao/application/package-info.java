/** The things that the service can do, one class each, and what they need from outside. */
@NullMarked
package wenbao.application;

import org.jspecify.annotations.NullMarked;
