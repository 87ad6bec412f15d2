package wenbao.channel.sms.cmpp;

/** What became of a segment. */
sealed interface Answer {
  /** The carrier has it, and calls it so. */
  record Taken(String name) implements Answer {}

  /** The carrier is busy; it did not leave. */
  record Slower() implements Answer {}

  /** The carrier will never take it. */
  record Refused(long result) implements Answer {
    /** As the standard calls the results of SUBMIT_RESP. */
    String meaning() {
      String why =
          switch ((int) result) {
            case 1 -> "the structure of the message";
            case 2 -> "the command";
            case 3 -> "the sequence number was used before";
            case 4 -> "the length of the message";
            case 5 -> "the fee code";
            case 6 -> "longer than allowed";
            case 7 -> "the service id";
            case 9 -> "another gateway is responsible for the number, or another reason";
            case 10 -> "the sender";
            case 11 -> "the login";
            case 12 -> "the number that pays";
            case 13 -> "the recipient's number";
            default -> "the carrier's own code";
          };
      return "result " + result + ": " + why;
    }
  }

  /** It never came as far as the network. */
  record Unwritten(String why) implements Answer {}

  /** It left, and then the connection was gone. */
  record Lost() implements Answer {}
}
