package wenbao.channel.web;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.Yaml;
import wenbao.answering.Composing;
import wenbao.application.AnswerLinks;
import wenbao.application.Knowledge;
import wenbao.application.PublicAddress;
import wenbao.application.talks.DutyHours;
import wenbao.application.talks.FetchReplies;
import wenbao.application.talks.Looking;
import wenbao.domain.Bureau;
import wenbao.domain.Catalog;
import wenbao.domain.Confidence;
import wenbao.domain.Office;
import wenbao.domain.Phone;
import wenbao.domain.Source;
import wenbao.domain.Wording;
import wenbao.domain.WorkingDays;
import wenbao.testing.OnePart;
import wenbao.testing.OpenSigner;

/** What the channel needs from the rest of the service, see {@link WebOnly}. */
@Factory
@Requires(property = OnePart.ONLY, value = "wenbao.channel.web")
class FakeOffice {
  static final Bureau SUINING = bureau("suining", "遂宁", "0825");
  static final Bureau DAZHOU = bureau("dazhou", "达州", "0818");
  static final Bureau STANDARD =
      new Bureau("standard", "标准目录", "标准", null, List.of(), null, null, List.of());

  private static final Source CATALOGUE =
      new Source(
          "seed-suining-catalogue",
          "遂宁市医疗保障局主动公开事项目录",
          "《遂宁市医疗保障局主动公开事项目录》",
          "遂宁市医疗保障局",
          null,
          null,
          "suining",
          "原件",
          LocalDate.of(2026, 11, 22));

  @Singleton
  FakeAnswering answering() {
    return new FakeAnswering();
  }

  @Singleton
  Knowledge knowledge() throws IOException {
    return new Knowledge(catalog());
  }

  @Singleton
  @Replaces(InstantSource.class)
  InstantSource morning() {
    return InstantSource.fixed(Instant.parse("2026-03-02T01:00:00Z"));
  }

  @Singleton
  FakeMailbox mailbox() {
    return new FakeMailbox();
  }

  @Singleton
  FetchReplies fetchReplies(FakeMailbox mailbox, InstantSource clock) {
    return new FetchReplies(
        mailbox,
        new NobodyLooks(),
        DutyHours.of("08:00-17:00", () -> WorkingDays.MONDAY_TO_FRIDAY),
        clock);
  }

  private static final class NobodyLooks implements Looking {
    @Override
    public void look(String ticket, String member, Instant until) {}

    @Override
    public void leave(String ticket, String member) {}

    @Override
    public Set<String> withCitizen(Instant now) {
      return Set.of();
    }

    @Override
    public List<String> at(String ticket, Instant now) {
      return List.of();
    }
  }

  @Singleton
  AnswerLinks answerLinks(Knowledge knowledge, InstantSource clock) {
    return new AnswerLinks(
        PublicAddress.of("https://yibao.example.gov.cn"),
        Duration.ofDays(7),
        new OpenSigner(),
        new Composing(clock),
        knowledge);
  }

  static Catalog catalog() throws IOException {
    var bureaus = new LinkedHashMap<String, Bureau>();
    for (Bureau b : List.of(SUINING, DAZHOU, STANDARD)) bureaus.put(b.id(), b);
    return new Catalog(
        "test",
        Map.of(),
        Map.of(),
        List.of(),
        Map.of(CATALOGUE.id(), CATALOGUE),
        bureaus,
        List.of(),
        List.of(),
        List.of(
            hotline("医保服务热线", "12393", Confidence.B, "sichuan"),
            hotline("没有出处的热线", "12300", Confidence.C, "national")),
        wording());
  }

  static Wording wording() throws IOException {
    Map<String, String> lines = new Yaml().load(Files.readString(Path.of("knowledge/wording.yml")));
    return new Wording(lines);
  }

  private static Bureau bureau(String id, String city, String areaCode) {
    String name = city + "市医疗保障局";
    return new Bureau(
        id, name, city + "医保", city, List.of(city + "市"), "sichuan", areaCode, List.of());
  }

  private static Office hotline(String name, String number, Confidence confidence, String scope) {
    var phone = new Phone(number, null, "服务热线", null);
    return new Office(
        number, name, "", List.of(), List.of(phone), CATALOGUE.id(), confidence, scope);
  }
}
