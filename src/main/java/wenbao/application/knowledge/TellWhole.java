package wenbao.application.knowledge;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wenbao.answering.Composing;
import wenbao.answering.Rendering;
import wenbao.application.Knowledge;
import wenbao.domain.Answer;
import wenbao.domain.Bureau;
import wenbao.domain.Catalog;
import wenbao.domain.Decision;
import wenbao.domain.Item;

/** Makes the answer that citizens get who ask for an item and single nothing out. */
public final class TellWhole {
  private final Knowledge knowledge;
  private final Composing composing;
  private final Rendering rendering = new Rendering();

  public TellWhole(Knowledge knowledge, InstantSource clock) {
    this.knowledge = knowledge;
    this.composing = new Composing(clock);
  }

  public AsTold tell(Item item, Bureau bureau) {
    var catalog = knowledge.running();
    var decision = new Decision.Tell(item.id(), List.of(), Optional.empty());
    var answer = composing.compose(decision, "", bureau, catalog);
    var shown = rendering.render(answer, catalog);
    String wechat = shown.wechat().replaceAll("<[^>]+>", "");
    return new AsTold(wechat, sms(answer, shown.sms().getFirst(), catalog), shown.web());
  }

  private List<AsTold.Sms> sms(Answer answer, String first, Catalog catalog) {
    var all = new ArrayList<AsTold.Sms>();
    String said = first;
    all.add(new AsTold.Sms(first));
    var more = rendering.smsMore(answer, catalog, said);
    while (more.isPresent()) {
      all.add(new AsTold.Sms(more.get()));
      said += more.get();
      more = rendering.smsMore(answer, catalog, said);
    }
    return all;
  }
}
