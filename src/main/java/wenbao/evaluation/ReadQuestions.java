package wenbao.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads files of questions: {@code .tsv}, or JSON lines under any other name. Empty lines and lines
 * that begin with {@code #} are skipped.
 */
public final class ReadQuestions {
  private final List<Exchange> read = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  private ReadQuestions() {}

  /**
   * @throws BrokenQuestions with the complaints about all files
   */
  public static List<Exchange> of(List<Path> files) {
    var reading = new ReadQuestions();
    files.forEach(reading::file);
    if (!reading.complaints.isEmpty()) throw new BrokenQuestions(reading.complaints);
    return List.copyOf(reading.read);
  }

  private void file(Path file) {
    int before = read.size() + complaints.size();
    ReadLine reader = file.toString().endsWith(".tsv") ? new ReadTsv() : new ReadJson();
    var lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).replace("\uFEFF", "");
      if (!line.isBlank() && !line.startsWith("#")) {
        line(reader, line, file.getFileName() + ":" + (i + 1));
      }
    }
    if (read.size() + complaints.size() == before) {
      complaints.add(file + ": no question in it; a line looks like " + ReadJson.MESSAGE);
    }
  }

  private void line(ReadLine reader, String line, String where) {
    try {
      read.add(reader.read(line, where));
    } catch (IllegalArgumentException broken) {
      complaints.add(where + ": " + broken.getMessage());
    }
  }

  private List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (NoSuchFileException missing) {
      complaints.add(file + ": no such file");
    } catch (CharacterCodingException other) {
      complaints.add(file + ": not UTF-8; save it as UTF-8");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return List.of();
  }
}
