package wenbao.application.learning;

import java.util.List;

/** Finds which texts mean the same. */
@FunctionalInterface
public interface Grouping {
  /**
   * @param texts those that matter most first
   * @return numbers of the texts, each in one group; a group's first is the one that stands for it
   */
  List<List<Integer>> group(List<String> texts);
}
