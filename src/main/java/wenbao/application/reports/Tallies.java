package wenbao.application.reports;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Counts inquiries where they are kept. */
public interface Tallies {
  /** Those that are alike in all of this together, so that every figure adds up to the same. */
  void volumes(Filter filter, Consumer<Volume> each);

  /** What was asked most often and not understood, or read below {@code sure}. */
  List<Wording> unanswered(Filter filter, double sure, int most);

  Accuracy accuracy(Filter filter);

  /** Those that were handed to a person. */
  void byPersons(Filter filter, Consumer<ByPerson> each);

  /**
   * @param hour since 1970
   * @param outcome null while there is no answer, as all that follows
   * @param aspects their ids, with commas
   */
  record Volume(
      long hour,
      String channel,
      String bureau,
      @Nullable String outcome,
      @Nullable String label,
      String aspects,
      @Nullable Boolean satisfied,
      long count) {}

  /** A question that came in these words so many times. */
  record Wording(String text, long count) {}
}
