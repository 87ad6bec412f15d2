package wenbao.domain;

import java.util.List;

/** A sentence that asks for an item, and the sides of it that the sentence asks about. */
public record Example(String text, List<Aspect> aspects) {}
