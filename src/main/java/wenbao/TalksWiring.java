package wenbao;

import com.github.f4b6a3.ulid.UlidCreator;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import wenbao.answering.Composing;
import wenbao.application.Considering;
import wenbao.application.Knowledge;
import wenbao.application.talks.AddNote;
import wenbao.application.talks.CannedReplies;
import wenbao.application.talks.DutyHours;
import wenbao.application.talks.FetchReplies;
import wenbao.application.talks.Looking;
import wenbao.application.talks.Mailbox;
import wenbao.application.talks.ManageCanned;
import wenbao.application.talks.Notes;
import wenbao.application.talks.Suggest;

/** Who gets what of the pages on which people talk with citizens. */
@Factory
final class TalksWiring {
  @Singleton
  AddNote addNote(Notes notes, InstantSource clock) {
    return new AddNote(notes, TalksWiring::id, clock);
  }

  @Singleton
  ManageCanned manageCanned(CannedReplies replies, Knowledge knowledge, InstantSource clock) {
    return new ManageCanned(replies, knowledge, TalksWiring::id, clock);
  }

  @Singleton
  Suggest suggest(Considering considering, Knowledge knowledge, InstantSource clock) {
    return new Suggest(considering, knowledge, new Composing(clock), clock);
  }

  @Singleton
  FetchReplies fetchReplies(Mailbox mailbox, Looking looking, DutyHours duty, InstantSource clock) {
    return new FetchReplies(mailbox, looking, duty, clock);
  }

  @Singleton
  DutyHours dutyHours(@Value("${wenbao.console.duty:`09:00-17:00`}") String written, Mind mind) {
    return DutyHours.of(written, () -> mind.published().workingDays());
  }

  private static String id() {
    return UlidCreator.getMonotonicUlid().toString();
  }
}
