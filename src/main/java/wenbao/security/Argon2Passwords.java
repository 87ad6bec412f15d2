package wenbao.security;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import wenbao.application.staff.Passwords;

/** Argon2id with the parameters that OWASP names: 19 MiB, two rounds, one lane. */
@Singleton
final class Argon2Passwords implements Passwords {
  private static final int KIBIBYTES = 19 * 1024;
  private static final int ROUNDS = 2;
  private static final int LANES = 1;
  private static final int BYTES = 32;

  private final Argon2Function argon2 =
      Argon2Function.getInstance(KIBIBYTES, ROUNDS, LANES, BYTES, Argon2.ID);

  /** Who tries many passwords at once must not take all our memory. */
  private final Semaphore atOnce = new Semaphore(2);

  @Override
  public String hash(String password) {
    atOnce.acquireUninterruptibly();
    try {
      return Password.hash(password).addRandomSalt(16).with(argon2).getResult();
    } finally {
      atOnce.release();
    }
  }

  @Override
  public boolean matches(String password, String hash) {
    atOnce.acquireUninterruptibly();
    try {
      return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    } finally {
      atOnce.release();
    }
  }
}
