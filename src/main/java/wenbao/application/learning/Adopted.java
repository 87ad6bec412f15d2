package wenbao.application.learning;

/** What was put in force, for whoever reads by it. */
public interface Adopted {
  InForce inForce();

  /** Only the version, which is asked for every few seconds. */
  long versionInForce();

  /** Where there is no database nothing was adopted. */
  Adopted NOTHING =
      new Adopted() {
        @Override
        public InForce inForce() {
          return InForce.NOTHING;
        }

        @Override
        public long versionInForce() {
          return InForce.NOTHING.version();
        }
      };
}
