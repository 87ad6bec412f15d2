package wenbao.evaluation;

import java.time.Instant;
import java.util.List;

/**
 * What was measured, when.
 *
 * @param catalogue version of what could be answered
 * @param files the questions, by the names of their files
 */
public record Run(Instant at, Setup setup, String catalogue, List<String> files) {}
