package wenbao.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a document says.
 *
 * @param text a sentence for the citizen
 * @param brief the same for an SMS, at most 30 characters; null: {@code text} serves
 * @param source id of the document
 * @param scope for whom it holds: {@code national}, a province, a bureau, or {@code other-city}
 * @param place the city or province of a fact of scope {@code other-city}
 * @param about facts about the same amount replace one another by date
 * @param from the day from which it holds; the next {@code from} of the same {@code about} ends it
 */
public record Fact(
    String text,
    @Nullable String brief,
    String source,
    Confidence confidence,
    String scope,
    @Nullable String place,
    @Nullable String about,
    @Nullable LocalDate from) {
  public static final String NATIONAL = "national";
  public static final String OTHER_CITY = "other-city";
}
