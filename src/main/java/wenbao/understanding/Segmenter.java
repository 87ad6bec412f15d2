package wenbao.understanding;

import java.util.List;

/** Cuts Chinese into words. */
@FunctionalInterface
public interface Segmenter {
  List<String> cut(String text);
}
