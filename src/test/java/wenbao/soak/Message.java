package wenbao.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * One message of one citizen, who writes no other: so we know what he is answered.
 *
 * @param id WeChat's MsgId
 * @param slow whether the service takes its time over it
 * @param repeated whether WeChat delivers it twice at once
 */
record Message(int number, String id, String openid, String text, boolean slow, boolean repeated) {
  private static final Path QUESTIONS = Path.of("src/test/resources/questions/learn.tsv");
  private static final String SIGNS = "。！？；、，…";

  static List<Message> of(Plan plan) throws IOException {
    var questions =
        Files.readAllLines(QUESTIONS).stream()
            .filter(line -> !line.startsWith("#") && !line.isBlank())
            .map(line -> line.split("\t")[0])
            .toList();
    var random = new Random(20260302);
    long first = System.currentTimeMillis() * 1_000_000;
    return IntStream.range(0, plan.messages())
        .mapToObj(n -> {
          boolean slow = random.nextDouble() < plan.slow();
          return new Message(
              n,
              Long.toString(first + n),
              "o%s%023d".formatted(slow ? "Slow" : "Soak", n),
              questions.get(n % questions.size()) + signs(n),
              slow,
              random.nextDouble() < plan.repeated());
        })
        .toList();
  }

  /** Signs that change nothing but the text: the service remembers what it read, and shall not. */
  private static String signs(int number) {
    var signs = new StringBuilder();
    for (int n = number; signs.length() < 6; n /= SIGNS.length()) {
      signs.append(SIGNS.charAt(n % SIGNS.length()));
    }
    return signs.toString();
  }

  static int number(String openid) {
    return Integer.parseInt(openid.substring("oSoak".length()));
  }
}
