package wenbao.domain;

import java.util.List;
import java.util.Map;

/** Facts that several items share: a rule of the whole trade, not a matter one applies for. */
public record Topic(
    String id,
    String name,
    List<String> aliases,
    Map<Aspect, List<Fact>> facts,
    Map<Aspect, List<Fact>> elsewhere) {}
