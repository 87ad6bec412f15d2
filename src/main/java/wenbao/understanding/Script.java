package wenbao.understanding;

/** Turns traditional characters into simplified ones. */
@FunctionalInterface
public interface Script {
  String simplified(String text);
}
