/** The service under load, killed and fed with nonsense, for longer than a test may take. */
@org.jspecify.annotations.NullMarked
package wenbao.soak;
