package wenbao.console;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wenbao.application.Knowledge;
import wenbao.application.knowledge.Gaps;
import wenbao.domain.Bureau;

/** Through whose eyes a page looks at the catalogue. */
@Singleton
final class ChooseBureau {
  private final Knowledge knowledge;
  private final String usual;

  ChooseBureau(Knowledge knowledge, @Value("${wenbao.bureau:suining}") String usual) {
    this.knowledge = knowledge;
    this.usual = usual;
  }

  List<Bureau> all() {
    return Gaps.bureaus(knowledge.running());
  }

  /** The one that is asked for, or else the one that this service usually speaks for. */
  Bureau of(@Nullable String id) {
    var bureaus = all();
    for (String wanted : new String[] {id == null ? "" : id, usual}) {
      for (Bureau bureau : bureaus) if (bureau.id().equals(wanted)) return bureau;
    }
    return bureaus.getFirst();
  }
}
