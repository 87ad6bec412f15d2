package wenbao.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import wenbao.application.Incoming;
import wenbao.application.Outbox.Message;
import wenbao.application.Settled;
import wenbao.domain.Aspect;
import wenbao.domain.Channel;
import wenbao.domain.Choice;
import wenbao.domain.Conversation;
import wenbao.domain.Label;
import wenbao.domain.Outcome;

/** A citizen, what she asked and what she is owed. */
final class Samples {
  static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");
  static final Duration LEASE = Duration.ofSeconds(30);
  static final String PHONE = "13800138000";
  static final String REPLY = "异地转诊人员备案：带身份凭证和转诊材料。";

  private Samples() {}

  static Incoming incoming(String key, Instant at) {
    return new Incoming(Channel.SMS, "suining-106", key, PHONE, "转到华西要带什么", "suining", at);
  }

  static Incoming incoming(String key) {
    return incoming(key, MORNING);
  }

  static Settled settled(String inquiry, Conversation conversation, Message... owed) {
    return settled(inquiry, REPLY, conversation, owed);
  }

  static Settled settled(String inquiry, String reply, Conversation c, Message... owed) {
    return new Settled(
        inquiry,
        Outcome.TOLD,
        new Label("remote-referral"),
        List.of(Aspect.MATERIALS, Aspect.TIME),
        "suining",
        0.94,
        reply,
        "2026-03-01",
        c,
        List.of(owed),
        List.of(),
        List.of(),
        false,
        MORNING);
  }

  static Message message(String id, int part) {
    return new Message(id, Channel.SMS, "suining-106", PHONE, REPLY, part, 0);
  }

  static Conversation asked(String key) {
    return new Conversation(
        key,
        "dazhou",
        new Label("remote-referral"),
        List.of(Aspect.MATERIALS),
        List.of(
            new Choice(1, new Label("remote-referral"), "异地转诊人员备案", List.of(Aspect.TIME)),
            new Choice(2, new Label("remote-temporary"), "临时外出\t就医", List.of())),
        1,
        "我想问哈",
        true,
        "q0",
        "【遂宁医保】要带：身份凭证。",
        MORNING,
        0);
  }
}
