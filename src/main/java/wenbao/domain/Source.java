package wenbao.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document that a fact may cite.
 *
 * @param cite how the foot of an answer names it
 * @param seen what was seen of it: the original, a reprint, an excerpt
 * @param checked the day on which it was last compared
 */
public record Source(
    String id,
    String title,
    String cite,
    String issuer,
    @Nullable String number,
    @Nullable String date,
    String scope,
    String seen,
    LocalDate checked) {}
