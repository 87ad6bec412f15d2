package wenbao;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import wenbao.application.staff.FirstMember;
import wenbao.store.DataFolder;

/**
 * Gives the first start somebody to sign in as. The password is kept beside the data, for its owner
 * only, until it was changed.
 */
@Singleton
@Requires(notEnv = Backstage.NAME)
@Requires(beans = DataSource.class)
final class FirstPassword {
  static final String FILE = "first-password.txt";

  private final FirstMember firstMember;
  private final DataFolder data;
  private final String configured;

  /**
   * @param configured by {@code WENBAO_ADMIN_PASSWORD}; whoever chose it need not change it
   */
  FirstPassword(
      FirstMember firstMember,
      DataFolder data,
      @Value("${wenbao.admin.password:}") String configured) {
    this.firstMember = firstMember;
    this.data = data;
    this.configured = configured;
  }

  @EventListener
  void atStart(StartupEvent started) {
    if (!firstMember.isNeeded()) return;
    if (!configured.isBlank()) {
      firstMember.make(configured, /* once= */ false);
      return;
    }
    String password = data.kept(FILE, StaffWiring::oncePassword);
    if (firstMember.make(password, /* once= */ true)) {
      System.out.println("工作台第一次登录：用户名 " + FirstMember.USERNAME + "，密码 " + password);
      System.out.println("这个密码只用一次，登录后要改成自己的；改之前也在 " + data.file(FILE) + " 里。");
    } else {
      data.forget(FILE); // another instance was faster, and has printed its own
    }
  }

  @Scheduled(fixedDelay = "5s", initialDelay = "5s")
  void forget() {
    if (!firstMember.isUnchanged()) data.forget(FILE);
  }
}
