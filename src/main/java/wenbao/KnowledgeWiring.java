package wenbao;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import wenbao.application.Knowledge;
import wenbao.application.knowledge.Compare;
import wenbao.application.knowledge.Conflicts;
import wenbao.application.knowledge.Departments;
import wenbao.application.knowledge.FindFacts;
import wenbao.application.knowledge.FindRows;
import wenbao.application.knowledge.Gaps;
import wenbao.application.knowledge.ListItems;
import wenbao.application.knowledge.Reviews;
import wenbao.application.knowledge.Sayings;
import wenbao.application.knowledge.SeeItem;
import wenbao.application.knowledge.TellWhole;
import wenbao.application.knowledge.Usages;
import wenbao.application.knowledge.Warnings;

/** Who gets what of the pages that show the catalogue. */
@Factory
final class KnowledgeWiring {
  @Singleton
  Conflicts conflicts(Knowledge knowledge, InstantSource clock) {
    return new Conflicts(knowledge, clock);
  }

  @Singleton
  SeeItem seeItem(Knowledge knowledge, Conflicts conflicts, InstantSource clock) {
    return new SeeItem(knowledge, conflicts, clock);
  }

  @Singleton
  Sayings sayings(Mind mind) {
    return label -> Optional.ofNullable(mind.published().intents().get(label));
  }

  @Singleton
  Warnings warnings(Mind mind) {
    return () ->
        mind.published().warnings().stream()
            .map(warning -> new Warnings.Warning(warning.place().toString(), warning.message()))
            .toList();
  }

  @Singleton
  ListItems listItems(
      Knowledge knowledge, Conflicts conflicts, Sayings sayings, InstantSource clock) {
    return new ListItems(knowledge, conflicts, sayings, clock);
  }

  @Singleton
  TellWhole tellWhole(Knowledge knowledge, InstantSource clock) {
    return new TellWhole(knowledge, clock);
  }

  @Singleton
  Gaps gaps(Knowledge knowledge, InstantSource clock) {
    return new Gaps(knowledge, clock);
  }

  @Singleton
  Reviews reviews(Knowledge knowledge, InstantSource clock) {
    return new Reviews(knowledge, clock);
  }

  @Singleton
  FindFacts findFacts(Knowledge knowledge) {
    return new FindFacts(knowledge);
  }

  @Singleton
  FindRows findRows(Knowledge knowledge) {
    return new FindRows(knowledge);
  }

  @Singleton
  Usages usages(Knowledge knowledge) {
    return new Usages(knowledge);
  }

  @Singleton
  Departments departments(Knowledge knowledge) {
    return new Departments(knowledge);
  }

  @Singleton
  Compare compare(Knowledge knowledge) {
    return new Compare(knowledge);
  }
}
