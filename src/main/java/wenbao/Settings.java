package wenbao;

import io.micronaut.context.ApplicationContext;
import io.micronaut.core.value.PropertyResolver;
import java.nio.file.Path;

/**
 * Our own settings, from {@code application.yml}, {@code MICRONAUT_CONFIG_FILES} and environment
 * variables such as {@code WENBAO_DATA}.
 *
 * @param data the only folder that is written to
 * @param bureau the id of the bureau for channels that name none
 * @param embeddings false: by words alone, with 240 MB less
 * @param address where citizens reach our pages; a reminder to fill it in where it is not known
 */
record Settings(
    Path knowledge, Path intents, Path data, String bureau, boolean embeddings, String address) {
  static Settings of(PropertyResolver properties) {
    return new Settings(
        DataFolders.find("knowledge", properties.getProperty("wenbao.knowledge", String.class)),
        DataFolders.find("intents", properties.getProperty("wenbao.intents", String.class)),
        Path.of(properties.getProperty("wenbao.data", String.class, "data")),
        properties.getProperty("wenbao.bureau", String.class, "suining"),
        properties.getProperty("wenbao.embeddings", Boolean.class, true),
        properties.getProperty("wenbao.address", String.class, "https://医保局的网址"));
  }

  /** The same, by words alone. */
  Settings withoutEmbeddings() {
    return new Settings(knowledge, intents, data, bureau, false, address);
  }

  /** For the commands that start no server and open no database. */
  static Settings ofEnvironment() {
    try (var environment = ApplicationContext.builder().build().getEnvironment().start()) {
      return of(environment);
    }
  }
}
