package wenbao.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words that the service desk taught us.
 *
 * @param dictionary words that are cut as one
 * @param synonyms what people write → what is meant
 * @param stopWords words that carry no meaning of their own
 * @param aspects the expressions that ask for one side
 */
public record Lexicon(
    Set<String> dictionary,
    Map<String, String> synonyms,
    Set<String> stopWords,
    Map<Aspect, List<String>> aspects) {}
