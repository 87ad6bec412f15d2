package wenbao;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Which package may know which. When a line is in the way of something good, change the line and
 * say why in the commit.
 */
class ArchitectureTest {
  private static final String[] HTTP = {
    "io.micronaut", "jakarta", "io.micrometer", "com.fasterxml.jackson.annotation"
  };

  private static final String[] CMPP = {"com.zx.sms", "com.chinamobile.cmos", "io.netty"};

  private static final List<Part> TABLE =
      List.of(
          new Part("domain").because("the words of the trade are values and know nobody"),
          new Part("understanding").knows("domain").because("it goes from words to guesses only"),
          new Part("answering").knows("domain").because("it starts where guesses are made"),
          new Part("application")
              .knows("domain", "understanding", "answering")
              .because("what it needs from outside is an interface of its own"),
          new Part("content")
              .knows("domain")
              .uses("org.yaml.snakeyaml")
              .because("it reads files and makes a domain Catalog"),
          new Part("nlp")
              .knows("domain", "understanding")
              .uses(
                  "com.hankcs",
                  "opennlp",
                  "dev.langchain4j",
                  "ai.onnxruntime",
                  "ai.djl",
                  "com.github.benmanes.caffeine")
              .because("it is the one door to HanLP, OpenNLP and the embeddings"),
          new Part("store")
              .knows("domain", "application")
              .uses("io.micronaut", "jakarta", "com.zaxxer.hikari", "org.flywaydb", "org.sqlite")
              .because("it keeps what the application gives it"),
          new Part("channel.outbound")
              .knows("domain", "application")
              .uses(HTTP)
              .because("it sends for every channel and knows none of them"),
          new Part("channel.wechat")
              .knows("domain", "application", "channel.outbound")
              .uses(HTTP)
              .uses("com.github.benmanes.caffeine", "com.fasterxml.jackson")
              .because(
                  "channels are strangers to each other; it remembers nonces for a while, and"
                      + " WeChat refuses JSON with escapes, which Micronaut writes"),
          new Part("channel.sms")
              .knows("domain", "application", "channel.outbound")
              .uses(HTTP)
              .uses(CMPP)
              .because("channels are strangers to each other"),
          new Part("channel.web")
              .knows("domain", "application", "understanding", "answering", "http")
              .uses(HTTP)
              .uses("gg.jte")
              .because(
                  "the API also tells how a message was read and is shown elsewhere, and finds"
                      + " both in application.Considered"),
          new Part("http").uses(HTTP).uses("gg.jte").because("all our pages are sent alike"),
          new Part("console")
              .knows("domain", "application", "understanding", "answering", "http")
              .uses(HTTP)
              .uses("gg.jte", "io.nayuki.qrcodegen", "reactor", "org.reactivestreams")
              .uses("org.apache.commons.csv", "org.dhatim.fastexcel")
              .because(
                  "operators see how a message was read and is shown elsewhere, in"
                      + " application.Considered, and take rows out as files"),
          new Part("security")
              .knows("application")
              .uses(
                  "io.micronaut",
                  "jakarta",
                  "com.password4j",
                  "com.eatthepath",
                  "org.apache.commons.codec")
              .because("it is the one door to libraries for passwords and codes"),
          new Part("evaluation")
              .knows("domain", "understanding", "answering", "application")
              .uses("com.fasterxml.jackson", "gg.jte")
              .because("it measures what the application does, and prints JSON and one page"),
          new Part("")
              .uses("io.micronaut", "jakarta", "picocli", "com.github.f4b6a3.ulid")
              .because("the wiring sees all that is ours, and needs little else"));

  private static final JavaClasses CLASSES =
      new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("wenbao");

  /** An ArchUnit too old for our class files reads none, and then all rules pass in silence. */
  @Test
  void classes_were_read() {
    assertThat(CLASSES.size()).isGreaterThan(50);
    assertThat(TABLE)
        .allSatisfy(part -> assertThat(CLASSES.stream().filter(part::holds)).isNotEmpty());
  }

  @Test
  void every_package_is_in_the_table() {
    assertThat(CLASSES.stream().filter(c -> TABLE.stream().noneMatch(part -> part.holds(c))))
        .isEmpty();
  }

  @ParameterizedTest
  @FieldSource("TABLE")
  void the_table_holds(Part part) {
    classes()
        .that(describe("are in " + part.path(), part::holds))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(part.mayUse())
        .because(part.reason())
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void only_cmpp_knows_its_frames() {
    noClasses()
        .that()
        .resideOutsideOfPackage("wenbao.channel.sms.cmpp..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(Stream.of(CMPP).map(p -> p + "..").toArray(String[]::new))
        .because("without a line by CMPP none of it is loaded")
        .check(CLASSES);
  }

  @Test
  void no_way_leads_back() {
    slices().assignedFrom(new EachPackage()).should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void only_the_wiring_asks_what_time_it_is() {
    assertThat(CLASSES.get(Wiring.class).getAccessesFromSelf())
        .anyMatch(ArchitectureTest::asksTheTime);
    noClasses()
        .that()
        .doNotBelongToAnyOf(Wiring.class)
        .should()
        .accessTargetWhere(describe("it asks what time it is", ArchitectureTest::asksTheTime))
        .because("whoever needs the time is given an InstantSource; nanoTime is for measuring")
        .check(CLASSES);
  }

  private static boolean asksTheTime(JavaAccess<?> access) {
    return CLOCKS.matcher(access.getTarget().getFullName()).matches();
  }

  private static final Pattern CLOCKS =
      Pattern.compile(
          """
          java\\.time\\..*\\.now\\((java\\.time\\.ZoneId)?\\)
          |java\\.time\\.(Clock|InstantSource)\\.system.*
          |java\\.time\\.Clock\\.tick(Millis|Seconds|Minutes).*
          |java\\.lang\\.System\\.currentTimeMillis\\(\\)
          |java\\.util\\.Date\\.<init>\\(\\)
          |java\\.util\\.(Gregorian)?Calendar\\.(getInstance|<init>).*
          """,
          Pattern.COMMENTS);

  /** A package with those below it; the nameless part is {@code wenbao} itself, and it alone. */
  private record Part(String name, List<String> known, List<String> used, String reason) {
    private static final List<String> EVERYWHERE =
        List.of("java", "javax", "org.slf4j", "org.jspecify");

    Part(String name) {
      this(name, List.of(), EVERYWHERE, "");
    }

    Part knows(String... parts) {
      return new Part(name, List.of(parts), used, reason);
    }

    Part uses(String... libraries) {
      var more = Stream.concat(used.stream(), Stream.of(libraries)).toList();
      return new Part(name, known, more, reason);
    }

    Part because(String why) {
      return new Part(name, known, used, why);
    }

    String path() {
      return name.isEmpty() ? "wenbao" : "wenbao." + name;
    }

    boolean holds(JavaClass c) {
      String found = c.getPackageName();
      return found.equals(path()) || !name.isEmpty() && found.startsWith(path() + ".");
    }

    String[] mayUse() {
      var ours = Stream.concat(Stream.of(path()), known.stream().map("wenbao."::concat));
      return Stream.concat(ours, used.stream()).map(p -> p + "..").toArray(String[]::new);
    }

    @Override
    public String toString() {
      return path();
    }
  }

  private static final class EachPackage implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass c) {
      return SliceIdentifier.of(c.getPackageName());
    }

    @Override
    public String getDescription() {
      return "each package";
    }
  }
}
