package wenbao.domain;

import java.util.List;

/**
 * Somebody else who can help: another office, an emergency line, a hotline.
 *
 * @param matter what it is for
 * @param words if one of them stands in a message, this is the office
 * @param phones may be empty: then 12345 knows
 */
public record Office(
    String id,
    String name,
    String matter,
    List<String> words,
    List<Phone> phones,
    String source,
    Confidence confidence,
    String scope) {}
