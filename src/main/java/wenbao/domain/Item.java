package wenbao.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the bureau does for people, with what is known of it.
 *
 * @param name the official name
 * @param also how people call it
 * @param choice the short name in a list of choices
 * @param family the family it belongs to
 * @param facts what holds here, most useful first; {@link Aspect#WHOLE} keeps what else to know
 * @param elsewhere what other cities do, told only under their names
 * @param shares the policy topics whose facts it uses where it has none of its own
 */
public record Item(
    Label id,
    String name,
    String also,
    String choice,
    @Nullable Label family,
    Map<Aspect, List<Fact>> facts,
    Map<Aspect, List<Fact>> elsewhere,
    List<String> shares,
    @Nullable LocalDate reviewBy) {}
