package wenbao.domain;

import java.util.List;

/**
 * One numbered choice.
 *
 * @param name as the citizen reads it, and may type it
 * @param aspects the side of the item that it leads to; none: the whole
 */
public record Choice(int number, Label label, String name, List<Aspect> aspects) {}
