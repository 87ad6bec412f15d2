package wenbao.content;

/** What is wrong, where, and what would be right. */
public record Complaint(Place place, String message) {
  @Override
  public String toString() {
    return place + ": " + message;
  }
}
