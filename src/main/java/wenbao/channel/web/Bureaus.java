package wenbao.channel.web;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wenbao.application.Knowledge;
import wenbao.domain.Bureau;
import wenbao.domain.Confidence;
import wenbao.domain.Office;

/** The bureaus that one can ask. */
@Singleton
final class Bureaus {
  private final Knowledge knowledge;
  private final String usual;

  Bureaus(Knowledge knowledge, @Value("${wenbao.bureau:suining}") String usual) {
    this.knowledge = knowledge;
    this.usual = usual;
  }

  /** The city's bureau of this id, the usual one where none is named; empty: nobody knows it. */
  Optional<Bureau> named(@Nullable String id) {
    return publisher(id).filter(b -> b.city() != null);
  }

  /** As {@link #named}; other systems may ask the standard catalogue too, which is no city. */
  Optional<Bureau> publisher(@Nullable String id) {
    String wanted = id == null || id.isBlank() ? usual : id.strip();
    return Optional.ofNullable(knowledge.running().bureaus().get(wanted));
  }

  /** Whoever names no bureau asks this one. */
  Bureau usual() {
    return knowledge.running().bureau(usual);
  }

  /** Without the standard catalogue, which is no city. */
  List<Bureau> all() {
    var bureaus = knowledge.running().bureaus().values();
    return bureaus.stream().filter(b -> b.city() != null).toList();
  }

  /** Where its citizens ask; whoever is no city has no page, and asks on the usual one. */
  String address(Bureau bureau) {
    return bureau.id().equals(usual) || bureau.city() == null ? "/" : "/?bureau=" + bureau.id();
  }

  /** The account by which its page receives messages. */
  static String account(Bureau bureau) {
    return "web-" + bureau.id();
  }

  /** Whom its citizens can call whatever it is about. */
  List<Office> hotlines(Bureau bureau) {
    return knowledge.running().hotlines().stream()
        .filter(o -> bureau.covers(o.scope()) && o.confidence() != Confidence.C)
        .filter(o -> !o.phones().isEmpty())
        .toList();
  }

  Problem unknown() {
    String ids = all().stream().map(Bureau::id).collect(Collectors.joining("、"));
    return Problem.badRequest("bureau-unknown", "没有这个医保局，bureau 可以是：" + ids + "。");
  }
}
