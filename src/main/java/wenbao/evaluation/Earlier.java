package wenbao.evaluation;

import java.time.Instant;
import java.util.Map;
import wenbao.domain.Label;

/**
 * An earlier run of the same questions, as it was saved.
 *
 * @param headlines by their ids; what was not measured is missing
 * @param labels of how many messages of each label the outcome was right
 */
public record Earlier(Instant at, Map<String, Double> headlines, Map<Label, Share> labels) {}
