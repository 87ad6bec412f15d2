package wenbao.content;

/** Where something stands, as an editor finds it: {@code knowledge/sources.yml:12}. */
public record Place(String file, int line) {
  @Override
  public String toString() {
    return file + ":" + line;
  }
}
