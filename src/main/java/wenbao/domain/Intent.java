package wenbao.domain;

import java.util.List;

/** How people ask for one item or one decision. */
public record Intent(Label label, List<Example> examples, List<String> counterExamples) {}
