package wenbao.testing;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.DefaultApplicationContext;
import io.micronaut.context.DefaultApplicationContextBuilder;
import io.micronaut.context.env.PropertySource;
import io.micronaut.inject.BeanDefinitionReference;
import java.util.List;
import java.util.Map;

/**
 * A server with one package of the service in it, and what its tests put there. Without this every
 * test of a channel would read all knowledge, learn all sentences and open the database first.
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

  private final String part;

  protected OnePart(String part) {
    this.part = part + ".";
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
    return name.startsWith(part) || LEFT_OUT.stream().noneMatch(name::startsWith);
  }
}
