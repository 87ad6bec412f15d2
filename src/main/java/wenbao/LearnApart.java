package wenbao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;
import wenbao.application.learning.Taught;

/**
 * Learns in a process of its own: for some minutes learning takes more memory and processors than
 * answering ever does, and whoever asks meanwhile must not notice.
 */
final class LearnApart {
  /** As the build takes; with a fifth of it, what the service has, it was not enough. */
  private static final String MEMORY = "-Xmx2g";

  private static final Path NICE = Path.of("/usr/bin/nice");
  private static final int LAST_WORDS = 15;

  private LearnApart() {}

  /**
   * @param adopted what is learned beside the folders' sentences
   * @param goOn is told how far it is, in percent; false: leave it
   * @throws CancellationException when it was left
   * @throws IllegalStateException when it could not be learned, with what the process said
   */
  static void learn(Settings settings, List<Taught> adopted, Path file, IntPredicate goOn) {
    try {
      Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
      Path sentences = Files.createTempFile(folder, "adopted", ".tsv");
      try {
        Files.write(sentences, adopted.stream().map(LearnCommand::written).toList());
        run(command(sentences, file), environment(settings), goOn);
      } finally {
        Files.delete(sentences);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot learn into " + file, e);
    }
  }

  private static List<String> command(Path sentences, Path file) {
    var command = new ArrayList<String>();
    if (Files.isExecutable(NICE)) command.addAll(List.of(NICE.toString(), "-n", "10"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(MEMORY, "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "wenbao.Main", "learn"));
    command.addAll(List.of("--adopted", sentences.toString(), "--progress", file.toString()));
    return command;
  }

  /** The other process reads the same folders, whatever file this one has its settings from. */
  private static Map<String, Path> environment(Settings settings) {
    return Map.of(
        "WENBAO_KNOWLEDGE", settings.knowledge(),
        "WENBAO_INTENTS", settings.intents(),
        "WENBAO_DATA", settings.data());
  }

  private static void run(List<String> command, Map<String, Path> folders, IntPredicate goOn)
      throws IOException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("MICRONAUT_CONFIG_FILES");
    folders.forEach((name, folder) -> {
      boolean packaged = folder.getFileSystem() != FileSystems.getDefault(); // it finds them itself
      if (packaged) builder.environment().remove(name);
      else builder.environment().put(name, folder.toAbsolutePath().toString());
    });
    var process = builder.start();
    try {
      end(process, lastWords(process, goOn));
    } finally {
      process.destroyForcibly();
    }
  }

  private static ArrayDeque<String> lastWords(Process process, IntPredicate goOn)
      throws IOException {
    var said = new ArrayDeque<String>();
    try (var lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        var percent = LearnCommand.percent(line);
        if (percent.isPresent() && !goOn.test(percent.getAsInt())) {
          throw new CancellationException("nobody waits for what is learned");
        }
        if (percent.isEmpty()) said.add(line);
        if (said.size() > LAST_WORDS) said.remove();
      }
    }
    return said;
  }

  private static void end(Process process, ArrayDeque<String> said) {
    try {
      int code = process.waitFor();
      if (code == Main.OK) return;
      throw new IllegalStateException(
          "learning ended with " + code + ", having said:\n" + String.join("\n", said));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while learning", e);
    }
  }
}
