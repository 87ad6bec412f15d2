package wenbao.soak;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** How much a process cannot forget. */
final class Heap {
  /** The two generations of the serial collector, whatever a JDK calls them. */
  private static final Pattern USED = Pattern.compile("total [0-9]+K, used ([0-9]+)K");

  private Heap() {}

  /** In MiB, after everything that nobody refers to was thrown away. */
  static double afterCollection(long pid) throws IOException, InterruptedException {
    jcmd(pid, "GC.run");
    jcmd(pid, "GC.run");
    String heap = jcmd(pid, "GC.heap_info");
    var used = USED.matcher(heap).results().mapToLong(found -> Long.parseLong(found.group(1)));
    double sum = used.sum() / 1024.0;
    if (sum == 0) throw new IllegalStateException("not understood: " + heap);
    return sum;
  }

  private static String jcmd(long pid, String command) throws IOException, InterruptedException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var process =
        new ProcessBuilder(jcmd, Long.toString(pid), command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) throw new IllegalStateException(said);
    return said;
  }
}
