package wenbao.channel.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.MapPropertySource;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.yaml.YamlPropertySourceLoader;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTest {
  private static final String YAML =
      """
      wenbao:
        wechat:
          accounts:
            gh_other:
              bureau: dazhou
              token: abc
            %s:
              bureau: suining
              app-id: wx0123456789abcdef
              token: GovBotToken2026
              aes-key: Zq7mT4xKp0LrB8vNcJ2hGfD5sYwA1eUoIiQ9tRk3MzX
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gh_suining01",
        "gh_a1b2c3d4e5f6",
        "gh_97417a04a28d",
        "GH_SUINING",
        "GH97417A04A28D",
        "ghSuining01",
        "gh-suining",
        "gh__2",
        "gh_1_2_X"
      })
  void theOriginalIdIsKept(String id) {
    try (var context = run(yaml(YAML.formatted(id)))) {
      var account = context.getBean(Accounts.class).find(id);
      assertThat(account).hasToString("Optional[Account[" + id + " SAFE]]");
      assertThat(account).map(Account::bureau).contains("suining");
    }
  }

  @Test
  void secretsMayStandInTheEnvironment() {
    String yaml = YAML.formatted("gh_97417a04a28d").replaceAll(" +(token: Gov|aes-key).*\n", "");
    var environment =
        environment(
            Map.of(
                "WENBAO_WECHAT_ACCOUNTS_GH_97417A04A28D_TOKEN",
                "fromEnvironment",
                "WENBAO_WECHAT_ACCOUNTS_GH_97417A04A28D_AES_KEY",
                Settings.KEY));
    try (var context = run(yaml(yaml), environment)) {
      var accounts = context.getBean(Accounts.class);
      assertThat(accounts.find("gh_97417a04a28d"))
          .map(a -> a.tokens().getFirst())
          .contains("fromEnvironment");
      assertThat(accounts.find("gh_97417a04a28d")).map(Account::mode).contains(Mode.SAFE);
      assertThat(accounts.find("gh_other")).isPresent();
      assertThat(accounts.find("gh")).isEmpty();
    }
  }

  @Test
  void ourBureauIsTheirsUnlessTheyNameAnother() {
    var source = yaml("wenbao: {bureau: guyuan, wechat: {accounts: {gh_1: {token: abc}}}}");
    try (var context = run(source)) {
      assertThat(context.getBean(Accounts.class).find("gh_1"))
          .map(Account::bureau)
          .contains("guyuan");
    }
  }

  @Test
  void withoutAccountsThereIsNothingToComplainAbout() {
    try (var context = run(yaml("wenbao: {}"))) {
      assertThat(context.getBean(Accounts.class).find("gh_1")).isEmpty();
    }
  }

  @Test
  void allComplaintsStopTheStartTogether() {
    String wrong = YAML.formatted("gh_1").replace("Zq7", "").replace("token: abc", "token: a");
    assertThatThrownBy(() -> run(yaml(wrong)))
        .hasMessageContaining("wenbao.wechat.accounts.gh_1.aes-key: ")
        .hasMessageContaining("wenbao.wechat.accounts.gh_other.token: ");
  }

  @Test
  void namesThatMicronautCannotTellApartAreRefused() {
    assertThatThrownBy(() -> run(yaml(YAML.formatted("GH_OTHER"))))
        .hasMessageContaining("GH_OTHER")
        .hasMessageContaining("gh_other");
  }

  private static ApplicationContext run(PropertySource... sources) {
    return ApplicationContext.builder().deduceEnvironment(false).propertySources(sources).start();
  }

  private static PropertySource yaml(String written) {
    var properties = new YamlPropertySourceLoader().read("test.yml", written.getBytes(UTF_8));
    return PropertySource.of("test.yml", properties);
  }

  private static PropertySource environment(Map<String, Object> variables) {
    return new MapPropertySource("variables", variables) {
      @Override
      public PropertyConvention getConvention() {
        return PropertyConvention.ENVIRONMENT_VARIABLE;
      }

      @Override
      public int getOrder() {
        return 100;
      }
    };
  }
}
