package wenbao.nlp;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import wenbao.understanding.Understanding;

/**
 * What there is to learn.
 *
 * @param version changes whenever anything of it changes
 * @param prepare the steps of reading up to the cutting of words, the same that messages take
 * @param stopWords words that carry no meaning of their own
 * @param sentences label → its sentences
 * @param calibration label → sentences that are not learned from, to measure how sure one may be
 */
public record Lesson(
    String version,
    UnaryOperator<Understanding> prepare,
    Set<String> stopWords,
    Map<String, List<String>> sentences,
    Map<String, List<String>> calibration) {}
