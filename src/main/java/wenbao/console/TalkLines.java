package wenbao.console;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import wenbao.application.tickets.Delivery;
import wenbao.application.tickets.Transcript;
import wenbao.application.tickets.Transcript.Asked;
import wenbao.domain.Channel;

/** What was said in a conversation, line by line, each automatic answer with its reason. */
@Singleton
final class TalkLines {
  private final Names names;

  TalkLines(Names names) {
    this.names = names;
  }

  List<TalkLine> of(Transcript transcript, Function<String, String> byName) {
    var lines = new ArrayList<TalkLine>();
    for (Transcript.Line line : transcript.lines()) {
      switch (line) {
        case Asked asked -> {
          lines.add(citizen(asked));
          if (!asked.reply().isEmpty()) lines.add(service(asked, transcript.ticket().id()));
        }
        case Transcript.Written written ->
            lines.add(person(written, transcript.ticket().channel(), byName));
      }
    }
    return lines;
  }

  private static TalkLine citizen(Asked asked) {
    String state = asked.outcome().isEmpty() ? "正在回答" : "";
    return new TalkLine(
        "said-" + asked.id(),
        "citizen",
        "市民",
        Written.brief(asked.at()),
        asked.text(),
        state,
        false,
        "",
        List.of());
  }

  private TalkLine service(Asked asked, String ticket) {
    return new TalkLine(
        "answer-" + asked.id(),
        "service",
        "自动回答",
        Written.brief(asked.at()),
        asked.reply(),
        "",
        false,
        MarkForm.address(asked.id(), TalkPages.path(ticket)),
        why(asked));
  }

  private List<String> why(Asked asked) {
    var why = new ArrayList<String>();
    String sure = "把握 " + Written.percent(asked.probability());
    why.add(outcome(asked.outcome()) + asked.label().map(names::label).orElse("") + "，" + sure);
    if (!asked.because().isEmpty()) why.add("为什么：" + asked.because());
    String guesses =
        asked.guesses().stream()
            .map(g -> names.label(g.label()) + " " + Written.percent(g.score()))
            .collect(Collectors.joining("、"));
    if (!guesses.isEmpty()) why.add("可能是：" + guesses);
    return why;
  }

  private static String outcome(String outcome) {
    return switch (outcome) {
      case "told" -> "答了：";
      case "asked" -> "让人选：";
      case "said" -> "说了一句：";
      case "handed-over" -> "转人工：";
      default -> "";
    };
  }

  private static TalkLine person(
      Transcript.Written written, Channel channel, Function<String, String> byName) {
    boolean toFetch = channel == Channel.WEB && written.delivery() == Delivery.WAITING;
    String state = toFetch ? "等市民的网页来取" : written.delivery().chinese();
    String why = written.why().isEmpty() ? "" : "（" + written.why() + "）";
    return new TalkLine(
        "reply-" + written.id(),
        "person",
        byName.apply(written.member()),
        Written.brief(written.at()),
        written.text(),
        state + why,
        didNotArrive(written.delivery()),
        "",
        List.of());
  }

  private static boolean didNotArrive(Delivery delivery) {
    return delivery == Delivery.FAILED || delivery == Delivery.REFUSED;
  }
}
