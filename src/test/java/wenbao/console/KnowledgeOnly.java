package wenbao.console;

import wenbao.testing.OnePart;

/** The console without store and channels; {@link KnowledgeParts} brings what the pages show. */
public final class KnowledgeOnly extends OnePart {
  public KnowledgeOnly() {
    super("wenbao.console", "wenbao.http");
  }
}
