package wenbao.understanding;

/** One step of reading: takes what is understood so far and returns more. */
@FunctionalInterface
public interface Step {
  Understanding apply(Understanding understanding);
}
