package wenbao;

public final class Main {
  public static void main(String[] args) {
    io.micronaut.runtime.Micronaut.run(Main.class, args);
  }
}
