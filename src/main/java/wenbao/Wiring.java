package wenbao;

import com.github.f4b6a3.ulid.UlidCreator;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import wenbao.answering.Composing;
import wenbao.application.AnswerInquiry;
import wenbao.application.AnswerLeftBehind;
import wenbao.application.AnswerLinks;
import wenbao.application.AnsweringLeftBehind;
import wenbao.application.Considering;
import wenbao.application.Conversations;
import wenbao.application.DraftAnswer;
import wenbao.application.HearOptOut;
import wenbao.application.HearRating;
import wenbao.application.InquiryLog;
import wenbao.application.Knowledge;
import wenbao.application.LargeType;
import wenbao.application.LeaveToPerson;
import wenbao.application.OptOuts;
import wenbao.application.Outbox;
import wenbao.application.Persons;
import wenbao.application.PublicAddress;
import wenbao.application.Ratings;
import wenbao.application.Restraint;
import wenbao.application.SenderHistory;
import wenbao.application.SettleInquiry;
import wenbao.application.ShortMessages;
import wenbao.application.ShowReply;
import wenbao.application.Signer;
import wenbao.application.learning.Adopted;

/** Who gets what. */
@Factory
final class Wiring {
  @Singleton
  @Primary // Micronaut brings one of its own
  InstantSource clock() {
    return system();
  }

  /** The only place that asks what time it is. */
  static InstantSource system() {
    return InstantSource.system();
  }

  @Singleton
  Settings settings(Environment environment) {
    return Settings.of(environment);
  }

  @Requires(notEnv = Backstage.NAME)
  @Context // a broken file must stop the start, not the first message
  Mind mind(Settings settings, InstantSource clock, @Nullable Adopted adopted) {
    return new Mind(settings, clock, adopted == null ? Adopted.NOTHING : adopted);
  }

  @Singleton
  Knowledge knowledge(Mind mind) {
    return mind.knowledge();
  }

  @Singleton
  Considering considering(Mind mind) {
    return mind.considering();
  }

  @Requires(notEnv = Backstage.NAME)
  @Requires(beans = DataSource.class) // the commands that only read files give no links
  @Context // a wrong address must stop the start, not the first link
  AnswerLinks answerLinks(
      @Value("${wenbao.address:}") String address,
      @Value("${wenbao.answers.valid:7d}") Duration valid,
      Signer signer,
      Knowledge knowledge,
      InstantSource clock) {
    return new AnswerLinks(
        PublicAddress.of(address), valid, signer, new Composing(clock), knowledge);
  }

  @Singleton
  @Bean(
      typed = {
        AnswerInquiry.class,
        wenbao.application.Answering.class,
        wenbao.application.Promising.class,
        wenbao.application.Accepting.class
      })
  AnswerInquiry answerInquiry(InquiryLog log, SettleInquiry settle, InstantSource clock) {
    return new AnswerInquiry(log, settle, () -> UlidCreator.getMonotonicUlid().toString(), clock);
  }

  @Singleton
  AnsweringLeftBehind leftBehind(InquiryLog log, SettleInquiry settle, InstantSource clock) {
    return new AnswerLeftBehind(log, settle, clock);
  }

  @Singleton
  SettleInquiry settleInquiry(
      InquiryLog log,
      Conversations conversations,
      DraftAnswer draft,
      @Value("${wenbao.wechat.limit:4300ms}") Duration patience,
      InstantSource clock) {
    return new SettleInquiry(log, conversations, draft, patience, clock);
  }

  @Singleton
  DraftAnswer draftAnswer(
      Considering considering,
      Knowledge knowledge,
      Outbox outbox,
      AnswerLinks links,
      HearRating hearRating,
      HearOptOut hearOptOut,
      Restraint restraint,
      ShortMessages shortMessages,
      Persons persons,
      InstantSource clock) {
    var show = new ShowReply(knowledge, links, clock);
    return new DraftAnswer(
        considering,
        knowledge,
        show,
        hearRating,
        hearOptOut,
        restraint,
        shortMessages,
        new LeaveToPerson(persons, outbox, knowledge, clock),
        clock);
  }

  @Singleton
  HearRating hearRating(Ratings ratings, InstantSource clock) {
    return new HearRating(ratings, clock);
  }

  @Singleton
  HearOptOut hearOptOut(OptOuts optOuts) {
    return new HearOptOut(optOuts);
  }

  @Singleton
  Restraint restraint(
      SenderHistory history, @Value("${wenbao.sms.answers-a-day:15}") int answersADay) {
    return new Restraint(history, answersADay);
  }

  @Singleton
  LargeType largeType(
      Conversations conversations, Knowledge knowledge, AnswerLinks links, InstantSource clock) {
    return new LargeType(conversations, knowledge, new Composing(clock), links);
  }
}
