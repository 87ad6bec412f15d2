package wenbao.application.reports;

import java.time.Instant;

/**
 * What one judge says of one answer; saying it again replaces it.
 *
 * @param judge a user name
 * @param label the id that would have been right, for a wrong one; may be empty
 */
public record Judgement(String inquiry, String judge, Verdict verdict, String label, Instant at) {}
