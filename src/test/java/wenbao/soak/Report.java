package wenbao.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wenbao.soak.Cluster.Outage;
import wenbao.soak.Story.Outcome;
import wenbao.testing.OurData;

/**
 * What a soak came to.
 *
 * @param mostOpen so many messages waited at once
 * @param late by how much the message that left latest was late
 * @param memory the highest of each process, in MiB
 */
record Report(
    Plan plan,
    List<Story> stories,
    List<Outage> outages,
    int mostOpen,
    Duration late,
    List<Long> memory,
    Seen seen) {
  private static final int EXAMPLES = 20;
  private static final Set<String> APOLOGIES =
      Stream.of("failed", "failed-unstored")
          .map(OurData.PUBLISHED.catalog().wording()::line)
          .collect(Collectors.toSet());

  boolean isClean() {
    return stories.size() == plan.messages()
        && count(Outcome.LOST) == 0
        && count(Outcome.DOUBLED) == 0;
  }

  long count(Outcome outcome) {
    return those(outcome).size();
  }

  private List<Story> those(Outcome outcome) {
    return stories.stream().filter(story -> story.outcome(APOLOGIES) == outcome).toList();
  }

  @Override
  public String toString() {
    var lines = new ArrayList<String>();
    lines.add(
        "正好一次 %d：当场答 %d，随后发 %d（其中不慢的 %d）"
            .formatted(
                count(Outcome.PASSIVE) + count(Outcome.LATER),
                count(Outcome.PASSIVE),
                count(Outcome.LATER),
                those(Outcome.LATER).stream().filter(story -> !story.message.slow()).count()));
    lines.add(
        "看到服务出现故障 %d，丢了 %d，重了 %d"
            .formatted(count(Outcome.FAULT), count(Outcome.LOST), count(Outcome.DOUBLED)));
    lines.add("");
    lines.addAll(table());
    lines.add("");
    lines.add("送到第几次才收下：" + deliveries());
    lines.add(
        "每秒答完 %.0f 条；最多 %d 条同时等着；发问的程序最多晚了 %d 毫秒"
            .formatted(perSecond(), mostOpen, late.toMillis()));
    for (var outage : outages) {
      lines.add("第 %d 个进程被杀，停了 %.1f 秒".formatted(outage.instance() + 1, seconds(outage)));
    }
    lines.add("内存最高 " + memory + " MiB");
    lines.add(
        "日志：错误 %d，警告 %d，认得出人的 %d；违反微信规矩的调用 %s"
            .formatted(seen.errors(), seen.warnings(), seen.people(), seen.violations()));
    Stream.of(Outcome.DOUBLED, Outcome.LOST, Outcome.FAULT)
        .forEach(outcome ->
            those(outcome).stream()
                .sorted(Comparator.comparing(story -> story.message.number()))
                .limit(EXAMPLES)
                .forEach(story -> lines.add(outcome + " " + story)));
    return String.join("\n", lines) + "\n";
  }

  // ---- before, meanwhile, after

  private List<String> table() {
    var lines = new ArrayList<String>();
    lines.add("| 什么时候 | 条 | 当场答 | 随后发 | 当场答（不慢的）：中位 | 99% | 最慢 | 随后发：中位 | 99% | 最慢 |");
    lines.add("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
    if (!outages.isEmpty()) {
      lines.add(row("被杀之前", this::isBefore));
      lines.add(row("停着的时候", story -> !isBefore(story) && !isAfter(story)));
      lines.add(row("起来以后", this::isAfter));
    }
    lines.add(row("全部", story -> true));
    return lines;
  }

  private String row(String name, Predicate<Story> when) {
    var all = stories.stream().filter(when).toList();
    var passive = those(Outcome.PASSIVE).stream().filter(when).toList();
    var later = those(Outcome.LATER).stream().filter(when).toList();
    return "| %s | %d | %s | %s | %s | %s |"
        .formatted(
            name,
            all.size(),
            share(passive.size(), all.size()),
            share(later.size(), all.size()),
            Spread.of(passive.stream().filter(story -> !story.message.slow()).toList()),
            Spread.of(later));
  }

  private static String share(int some, int all) {
    return "%.1f%%".formatted(all == 0 ? 0 : 100.0 * some / all);
  }

  private boolean isBefore(Story story) {
    return outages.stream().allMatch(outage -> story.answered().isBefore(outage.killed()));
  }

  private boolean isAfter(Story story) {
    return !isBefore(story)
        && outages.stream().allMatch(outage -> story.left.isAfter(outage.ready()));
  }

  // ---- the rest

  private Map<Integer, Long> deliveries() {
    return stories.stream()
        .collect(Collectors.groupingBy(Story::deliveries, TreeMap::new, Collectors.counting()));
  }

  private double perSecond() {
    var first = stories.stream().map(story -> story.left).min(Comparator.naturalOrder());
    var last = stories.stream().map(Story::answered).max(Comparator.naturalOrder());
    return stories.size()
        / (Duration.between(first.orElseThrow(), last.orElseThrow()).toMillis() / 1000.0);
  }

  private static double seconds(Outage outage) {
    return Duration.between(outage.killed(), outage.ready()).toMillis() / 1000.0;
  }
}
