package wenbao.understanding;

import java.util.List;

/** Reads a message: the steps, one after the other. The list itself stands in {@code Wiring}. */
public final class Reading {
  private final List<Step> steps;

  public Reading(Step... steps) {
    this.steps = List.of(steps);
  }

  public Understanding read(String text) {
    var understanding = Understanding.of(text);
    for (Step step : steps) understanding = step.apply(understanding);
    return understanding;
  }
}
