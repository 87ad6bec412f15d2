package wenbao;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import wenbao.application.Knowledge;
import wenbao.application.knowledge.Conflicts;
import wenbao.application.knowledge.SeeItem;

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
}
