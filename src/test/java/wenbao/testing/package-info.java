/** What tests share. */
@org.jspecify.annotations.NullMarked
package wenbao.testing;
