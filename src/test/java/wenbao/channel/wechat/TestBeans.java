package wenbao.channel.wechat;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenbao.answering.Composing;
import wenbao.application.AnswerLinks;
import wenbao.application.AnsweringLeftBehind;
import wenbao.application.Conversations;
import wenbao.application.HearRating;
import wenbao.application.Knowledge;
import wenbao.application.LargeType;
import wenbao.domain.Catalog;
import wenbao.domain.Channel;
import wenbao.domain.Conversation;
import wenbao.domain.Wording;
import wenbao.testing.FakeOutbox;

/** What the webhook needs from the rest of the service; only for tests that ask for it. */
@Factory
@Requires(property = "test.part", value = "wechat")
final class TestBeans {
  static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

  @Singleton
  FakeAnswering answering() {
    return new FakeAnswering();
  }

  @Singleton
  FakeRest rest() {
    return new FakeRest();
  }

  @Singleton
  HearRating rating(FakeRest rest) {
    return new HearRating(rest, clock());
  }

  /** Nobody was told anything lately. */
  @Singleton
  LargeType largeType(Knowledge knowledge) {
    var nobody =
        new Conversations() {
          @Override
          public String keyOf(Channel channel, String account, String sender) {
            return sender;
          }

          @Override
          public Optional<Conversation> find(String key) {
            return Optional.empty();
          }
        };
    var composing = new Composing(clock());
    var links =
        new AnswerLinks(Optional.empty(), Duration.ofDays(7), text -> text, composing, knowledge);
    return new LargeType(nobody, knowledge, composing, links);
  }

  @Singleton
  FakeOutbox outbox() {
    return new FakeOutbox();
  }

  @Singleton
  AnsweringLeftBehind leftBehind() {
    return (channel, answered) -> 0;
  }

  @Primary // Micronaut has one of its own
  @Singleton
  InstantSource clock() {
    return InstantSource.fixed(NOW);
  }

  @Singleton
  Knowledge knowledge() {
    var wording =
        new Wording(
            Map.of(
                "wechat-subscribed", "您好，这里是遂宁医保。想问什么，直接打字。",
                "wechat-voice", "听不了语音，请打字。",
                "wechat-image", "看不了图片，请打字。",
                "rated-good", "谢谢您。",
                "failed-unstored", "没有收到，请再发一次。"));
    return new Knowledge(
        new Catalog(
            "test", Map.of(), Map.of(), List.of(), Map.of(), Map.of(), List.of(), List.of(),
            List.of(), wording));
  }
}
