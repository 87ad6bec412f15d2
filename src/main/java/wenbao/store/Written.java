package wenbao.store;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import wenbao.domain.Aspect;
import wenbao.domain.Channel;
import wenbao.domain.Choice;
import wenbao.domain.Guess;
import wenbao.domain.Label;

/** Small values as text that a person can read in the database. */
final class Written {
  private Written() {}

  static Channel readChannel(String id) {
    return Channel.valueOf(id.toUpperCase(Locale.ROOT));
  }

  static String aspects(List<Aspect> aspects) {
    return aspects.stream().map(Aspect::id).collect(Collectors.joining(","));
  }

  /** An aspect that a later version no longer knows is forgotten. */
  static List<Aspect> readAspects(String written) {
    return Arrays.stream(written.split(",")).map(Aspect::of).flatMap(Optional::stream).toList();
  }

  /** One a line: {@code 1 remote-referral materials,time 异地转诊人员备案}, separated by tabs. */
  static String choices(List<Choice> choices) {
    return choices.stream().map(Written::choice).collect(Collectors.joining("\n"));
  }

  private static String choice(Choice c) {
    String name = c.name().replaceAll("\\R", " "); // a line is one choice
    return String.join(
        "\t", String.valueOf(c.number()), c.label().value(), aspects(c.aspects()), name);
  }

  /** One a line: {@code remote-referral 0.83 LikelyIntents}; nothing that the citizen wrote. */
  static String guesses(List<Guess> guesses) {
    return guesses.stream()
        .map(g -> "%s %.2f %s".formatted(g.label(), g.score(), g.by().replaceAll("\\W.*", "")))
        .collect(Collectors.joining("\n"));
  }

  static List<Guess> readGuesses(String written) {
    return written
        .lines()
        .map(line -> line.split(" ", 3))
        .map(part -> new Guess(new Label(part[0]), Double.parseDouble(part[1]), part[2]))
        .toList();
  }

  static List<Choice> readChoices(String written) {
    return written.lines().map(Written::readChoice).toList();
  }

  private static Choice readChoice(String line) {
    String[] part = line.split("\t", 4);
    return new Choice(Integer.parseInt(part[0]), new Label(part[1]), part[3], readAspects(part[2]));
  }
}
