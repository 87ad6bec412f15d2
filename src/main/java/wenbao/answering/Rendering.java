package wenbao.answering;

import wenbao.domain.Answer;
import wenbao.domain.Catalog;

/** Fits an answer to every channel. */
public final class Rendering {
  public Renderings render(Answer answer, Catalog catalog) {
    return new Renderings(
        new AsWeChat(catalog).text(answer),
        new AsSms(catalog).text(answer),
        new AsText(catalog).text(answer));
  }
}
