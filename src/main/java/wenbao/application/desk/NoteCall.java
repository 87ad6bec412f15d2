package wenbao.application.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import wenbao.application.Considered;
import wenbao.application.Conversations;
import wenbao.application.Incoming;
import wenbao.application.InquiryLog;
import wenbao.application.Knowledge;
import wenbao.application.Outbox;
import wenbao.application.Receipt;
import wenbao.application.Settled;
import wenbao.application.desk.LookUp.Question;
import wenbao.application.staff.Acting;
import wenbao.application.staff.Right;
import wenbao.domain.Channel;
import wenbao.domain.Conversation;
import wenbao.domain.MobileNumber;
import wenbao.domain.Outcome;
import wenbao.understanding.HidePersonalData;

/**
 * Notes what somebody asked by telephone and what he was told, as an inquiry like every other, and
 * sends him the answer where he wants it. Pressed twice it is noted and sent once.
 */
public final class NoteCall {
  public static final int LONGEST_REMARK = 500;
  private static final int TRIES = 3;

  private final LookUp lookUp;
  private final ShortAnswer shortAnswer;
  private final InquiryLog log;
  private final Conversations conversations;
  private final CallNotes notes;
  private final Knowledge knowledge;
  private final Supplier<String> ids;
  private final InstantSource clock;

  /**
   * @param ids new ids of inquiries
   */
  public NoteCall(
      LookUp lookUp,
      ShortAnswer shortAnswer,
      InquiryLog log,
      Conversations conversations,
      CallNotes notes,
      Knowledge knowledge,
      Supplier<String> ids,
      InstantSource clock) {
    this.lookUp = lookUp;
    this.shortAnswer = shortAnswer;
    this.log = log;
    this.conversations = conversations;
    this.notes = notes;
    this.knowledge = knowledge;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @param key of the form: the same when it is sent again
   * @param number of the caller as typed; empty where nothing is sent to him
   * @param sends whether the answer is sent to the caller
   */
  public record Call(
      String key, Question question, Ended ended, String remark, String number, boolean sends) {}

  /** What came of it. */
  public sealed interface Result {
    /**
     * @param messages how many short messages are on their way
     */
    record Noted(String inquiry, int messages) implements Result {}

    /**
     * @param field whose content is not right
     * @param why what would be right
     */
    record Wrong(String field, String why) implements Result {}
  }

  public Result note(Call call, Acting acting) {
    acting.need(Right.ANSWER);
    if (call.question().text().isBlank()) return wrong("q", "请先写下来电人问的是什么。");
    if (call.remark().length() > LONGEST_REMARK) {
      return wrong("remark", "备注最多 %d 个字。".formatted(LONGEST_REMARK));
    }
    var number = number(call.number());
    if (!call.number().isBlank() && number.isEmpty()) {
      return wrong("number", "手机号是 11 位数字，1 开头，请核对一遍。");
    }
    var considered = lookUp.lookUp(call.question()).considered();
    if (!call.sends()) return stored(call, considered, number, Optional.empty(), acting);
    if (number.isEmpty()) return wrong("number", "要发短信，请填来电人的手机号。");
    var messages = shortAnswer.of(considered);
    if (messages.isEmpty()) return wrong("number", "这个医保局没有短信号，发不了；可以念给来电人听。");
    if (messages.get().texts().isEmpty()) {
      return wrong("number", "这条短信线路只能发报备过的话，这个答案还没有报备，发不了。");
    }
    return stored(call, considered, number, messages, acting);
  }

  /** As an operator types it while somebody dictates it. */
  private static Optional<String> number(String typed) {
    return MobileNumber.read(typed.replace("-", "")).map(MobileNumber::digits);
  }

  private Result stored(
      Call call,
      Considered considered,
      Optional<String> number,
      Optional<ShortAnswer.Messages> messages,
      Acting acting) {
    Instant now = clock.instant();
    String text = HidePersonalData.hide(call.question().text().strip());
    var incoming =
        new Incoming(
            Channel.TELEPHONE,
            "desk",
            acting.member().username() + "-" + call.key(),
            number.orElse(call.key()),
            text,
            call.question().bureau(),
            now);
    var receipt = log.receive(incoming, ids.get(), Duration.ZERO);
    String inquiry = receipt.inquiry();
    var owed = messages.map(m -> owed(inquiry, m, number.orElseThrow())).orElse(List.of());
    boolean again = receipt instanceof Receipt.Answered;
    if (again && !owed.isEmpty() && !notes.wasSent(inquiry)) {
      return wrong("number", "这个电话已经记下了，短信没有发。要发请重新查一次再发。");
    }
    String what = owed.isEmpty() ? "call-noted" : "answer-sent";
    String remark = HidePersonalData.hide(call.remark().strip());
    var act = acting.act(now, what, inquiry, considered.answer().label().value());
    // First the note with its entry in the log: nothing leaves that nobody has written down.
    notes.keep(inquiry, acting.member().username(), call.ended(), remark, now, act);
    if (!again) settle(inquiry, incoming, considered, owed, now);
    return new Result.Noted(inquiry, owed.size());
  }

  private static List<Outbox.Message> owed(
      String inquiry, ShortAnswer.Messages messages, String number) {
    var owed = new ArrayList<Outbox.Message>();
    for (String text : messages.texts()) {
      int part = owed.size();
      owed.add(
          new Outbox.Message(
              inquiry + "-" + part, Channel.SMS, messages.line(), number, text, part, 0));
    }
    return owed;
  }

  private void settle(
      String inquiry, Incoming in, Considered considered, List<Outbox.Message> owed, Instant now) {
    String key = conversations.keyOf(in.channel(), in.account(), in.sender());
    for (int attempt = 1; ; attempt++) {
      var before = conversations.find(key).orElseGet(() -> Conversation.fresh(key, in.bureau()));
      try {
        log.settle(settled(inquiry, considered, before.at(now), owed, now));
        return;
      } catch (InquiryLog.ConversationMoved e) {
        if (attempt == TRIES) throw e;
      }
    }
  }

  private Settled settled(
      String inquiry,
      Considered considered,
      Conversation after,
      List<Outbox.Message> owed,
      Instant now) {
    var answer = considered.answer();
    boolean told = !answer.label().isDecision();
    return new Settled(
        inquiry,
        told ? Outcome.TOLD : answer.outcome(),
        answer.label(),
        answer.aspects(),
        answer.bureau().id(),
        1, // somebody who understands has chosen it
        considered.renderings().web(),
        knowledge.running().version(),
        after,
        owed,
        List.of(),
        List.of(),
        false,
        now);
  }

  private static Result wrong(String field, String why) {
    return new Result.Wrong(field, why);
  }
}
