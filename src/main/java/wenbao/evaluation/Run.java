package wenbao.evaluation;

import java.time.Instant;
import java.util.List;

/**
 * What was measured, when.
 *
 * @param bureau whom all messages were sent to
 * @param catalogue version of what could be answered
 * @param files the questions, by the names of their files
 */
public record Run(Instant at, String bureau, String catalogue, List<String> files) {}
