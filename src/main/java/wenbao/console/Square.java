package wenbao.console;

import io.nayuki.qrcodegen.QrCode;

/**
 * A secret as a square to scan.
 *
 * @param secret for typing it in
 * @param size modules on a side, without the quiet zone
 * @param path its dark modules as an SVG path
 */
public record Square(String secret, int size, String path) {
  static Square of(String secret, String address) {
    var code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
    var path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) path.append("M%d,%dh1v1h-1z".formatted(x, y));
      }
    }
    return new Square(secret, code.size, path.toString());
  }

  /** In groups of four, as one reads it out. */
  public String readable() {
    return secret.replaceAll("(.{4})(?!$)", "$1 ");
  }
}
