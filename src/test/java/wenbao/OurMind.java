package wenbao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import wenbao.application.Considering;
import wenbao.domain.Channel;
import wenbao.domain.Conversation;
import wenbao.testing.OurData;

/** The whole understanding over the project's own folders, made once for all tests. */
final class OurMind {
  static final Mind MIND = new Mind(settings(), () -> OurData.NOW);

  private OurMind() {}

  /** What somebody is answered who writes for the first time. */
  static Considering.Result ask(String text, String bureau) {
    return MIND.considering()
        .consider(text, bureau, Channel.API, Conversation.fresh("test", bureau), OurData.NOW);
  }

  private static Settings settings() {
    try {
      Path data = Files.createTempDirectory("wenbao");
      return new Settings(Path.of("knowledge"), Path.of("intents"), data, "suining", true, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
