package wenbao.evaluation;

/** Reads one line of a file of questions. */
@FunctionalInterface
interface ReadLine {
  /**
   * @param where file and line, for the report
   * @throws IllegalArgumentException whose message says what would be right
   */
  Exchange read(String line, String where);
}
