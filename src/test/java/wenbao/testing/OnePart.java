package wenbao.testing;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.DefaultApplicationContext;
import io.micronaut.context.DefaultApplicationContextBuilder;
import io.micronaut.context.env.PropertySource;
import io.micronaut.inject.BeanDefinitionReference;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A server with one package of the service in it, and those it leans on, and what its tests put
 * there. Without this every test of a channel would read all knowledge, learn all sentences and
 * open the database first.
 */
public abstract class OnePart extends DefaultApplicationContextBuilder {
  /** Set to the package; the fakes require it, so that no other test meets them. */
  public static final String ONLY = "wenbao.only";

  private static final List<String> LEFT_OUT =
      List.of(
          "wenbao.",
          "io.micronaut.configuration.jdbc.",
          "io.micronaut.data.",
          "io.micronaut.flyway.");

  private final List<String> parts;

  /**
   * @param part the package that is tested
   * @param others packages that it needs
   */
  protected OnePart(String part, String... others) {
    this.parts = Stream.concat(Stream.of(part), Stream.of(others)).map(p -> p + ".").toList();
    propertySources(PropertySource.of("part", Map.of(ONLY, part)));
  }

  @Override
  protected ApplicationContext newApplicationContext() {
    return new DefaultApplicationContext(this) {
      @Override
      @SuppressWarnings("rawtypes")
      protected List<BeanDefinitionReference> resolveBeanDefinitionReferences() {
        return super.resolveBeanDefinitionReferences().stream()
            .filter(reference -> isWanted(reference.getBeanDefinitionName()))
            .toList();
      }
    };
  }

  private boolean isWanted(String name) {
    return parts.stream().anyMatch(name::startsWith)
        || LEFT_OUT.stream().noneMatch(name::startsWith);
  }
}
