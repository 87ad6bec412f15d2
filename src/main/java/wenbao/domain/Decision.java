package wenbao.domain;

import java.util.List;
import java.util.Optional;

/** What the service decided about one matter. */
public sealed interface Decision {
  /** It is sure: the item, its sides asked about, and the published row when one was named. */
  record Tell(Label item, List<Aspect> aspects, Optional<Row> row) implements Decision {}

  /** Several items remain, the likeliest first; {@code family} when they are members of one. */
  record AskWhich(List<Label> items, Optional<Label> family, List<Aspect> aspects)
      implements Decision {}

  /** A line of our own: greeting, emergency, neighbour, account-data, abuse. */
  record Say(Label line) implements Decision {}

  /** It could not be read; {@code perhaps} one of these items, which nobody would bet on. */
  record NotUnderstood(List<Label> perhaps) implements Decision {}

  /** A person is called. */
  record Human(String reason) implements Decision {}
}
