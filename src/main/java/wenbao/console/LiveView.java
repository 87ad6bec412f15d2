package wenbao.console;

import java.util.List;
import java.util.Set;

/** What an open page shows that changes by itself. */
interface LiveView {
  /** As they are now, in their order on the page. */
  List<LivePart> parts();

  /** Whether it may have changed with these conversations. */
  boolean concerns(Set<String> changed);

  /** The page is still open. Said every few seconds. */
  default void stillOpen() {}

  /** It is not any more. */
  default void closed() {}
}
