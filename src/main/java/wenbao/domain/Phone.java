package wenbao.domain;

import org.jspecify.annotations.Nullable;

/**
 * A telephone number as a document prints it.
 *
 * @param number as printed
 * @param areaCode added by us where the document prints none; null otherwise
 * @param called what the document calls it: a 监督电话 is never printed as 咨询电话
 * @param of the department that the document names beside the number
 */
public record Phone(String number, @Nullable String areaCode, String called, @Nullable String of) {
  /** The number as one dials it from anywhere. */
  public String dial() {
    return areaCode == null ? number : areaCode + "-" + number;
  }
}
