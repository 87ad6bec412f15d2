package wenbao.application.knowledge;

import java.util.List;

/**
 * What the check of the running files found that an editor should look at; nothing stops for it.
 */
@FunctionalInterface
public interface Warnings {
  List<Warning> running();

  /**
   * @param place file and line
   */
  record Warning(String place, String message) {}
}
