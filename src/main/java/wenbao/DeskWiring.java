package wenbao;

import com.github.f4b6a3.ulid.UlidCreator;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import wenbao.answering.Composing;
import wenbao.application.Considering;
import wenbao.application.Conversations;
import wenbao.application.InquiryLog;
import wenbao.application.Knowledge;
import wenbao.application.ShortMessages;
import wenbao.application.desk.BureauLines;
import wenbao.application.desk.CallNotes;
import wenbao.application.desk.LookUp;
import wenbao.application.desk.NoteCall;
import wenbao.application.desk.ShortAnswer;

/** Who gets what of the desk. */
@Factory
final class DeskWiring {
  @Singleton
  LookUp lookUp(Considering considering, Knowledge knowledge, InstantSource clock) {
    return new LookUp(considering, knowledge, new Composing(clock), clock);
  }

  @Singleton
  ShortAnswer shortAnswer(BureauLines lines, ShortMessages words, InstantSource clock) {
    return new ShortAnswer(lines, words, clock);
  }

  @Singleton
  NoteCall noteCall(
      LookUp lookUp,
      ShortAnswer shortAnswer,
      InquiryLog log,
      Conversations conversations,
      CallNotes notes,
      Knowledge knowledge,
      InstantSource clock) {
    return new NoteCall(
        lookUp,
        shortAnswer,
        log,
        conversations,
        notes,
        knowledge,
        () -> UlidCreator.getMonotonicUlid().toString(),
        clock);
  }
}
