package wenbao.content;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the files of a folder as text, as YAML or line by line, and keeps in mind which it read.
 */
final class ReadFiles {
  private static final String ID = "[a-z]+(-[a-z]+)*";

  private static final String NOT_READ =
      "没有人读这个文件；文件名要像 remote-referral.yml：小写字母和连字号，放在 README.md 说的地方";

  private final Folder folder;
  private final Complaints complaints;
  private final Set<String> unread;

  ReadFiles(Folder folder, Complaints complaints) {
    this.folder = folder;
    this.complaints = complaints;
    this.unread = new TreeSet<>(folder.files().keySet());
    unread.removeIf(file -> file.endsWith("README.md"));
  }

  /** The ids that have a file here: {@code items/} holds {@code transfer}. */
  List<String> ids(String under) {
    var ids = new ArrayList<String>();
    for (String file : folder.files().keySet()) {
      if (!file.startsWith(under) || file.indexOf('/', under.length()) >= 0) continue;
      if (!file.endsWith(".yml")) continue;
      String id = file.substring(under.length(), file.length() - ".yml".length());
      if (id.matches(ID)) ids.add(id);
    }
    return ids;
  }

  Optional<Block> yaml(String file) {
    return text(file)
        .flatMap(text -> ReadYaml.read(folder.place(file, 1).file(), text, complaints));
  }

  /** The lines that say something; a line that begins with {@code #} is a comment. */
  List<Written> lines(String file) {
    var said = new ArrayList<Written>();
    int at = 0;
    for (String line : text(file).orElse("").lines().toList()) {
      at++;
      String words = line.strip();
      if (words.isEmpty() || words.startsWith("#")) continue;
      said.add(new Written(words, folder.place(file, at)));
    }
    return said;
  }

  boolean has(String file) {
    return folder.files().containsKey(file);
  }

  Place place(String file) {
    return folder.place(file, 1);
  }

  /** A misnamed file is knowledge that is silently missing; other things may lie about. */
  void complainOfUnread() {
    for (String file : unread) {
      if (file.matches(".*\\.ya?ml")) complaints.stop(place(file), NOT_READ);
      else complaints.warn(place(file), NOT_READ);
    }
  }

  private Optional<String> text(String file) {
    unread.remove(file);
    byte[] bytes = folder.files().get(file);
    if (bytes == null) {
      complaints.stop(place(file), "缺少这个文件，写法见 README.md");
      return Optional.empty();
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      // Notepad puts a byte order mark in front.
      return Optional.of(readable(file, text.startsWith("\uFEFF") ? text.substring(1) : text));
    } catch (CharacterCodingException e) {
      complaints.stop(place(file), "不是 UTF-8 文字，请在编辑器里另存为 UTF-8");
      return Optional.empty();
    }
  }

  private String readable(String file, String text) {
    int at = 0;
    for (String line : text.lines().toList()) {
      at++;
      Place place = folder.place(file, at);
      Invisible.in(line.replace('\t', ' ')).ifPresent(seen -> complaints.stop(place, seen));
    }
    return Invisible.removed(text);
  }
}
