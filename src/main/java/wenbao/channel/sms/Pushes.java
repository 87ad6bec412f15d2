package wenbao.channel.sms;

import java.util.List;

/** A gateway that calls our webhook with what citizens wrote and what became of our messages. */
public interface Pushes extends Gateway {
  /** Whether it can sign its calls to us. */
  boolean signs();

  /**
   * @throws Rejected when this call proves nothing, on a line whose calls are signed
   */
  void verify(Line line, Pushed pushed);

  /**
   * The citizens' messages of a call, perhaps none.
   *
   * @throws Rejected saying what would be right
   */
  List<Up> messages(Pushed pushed);

  /**
   * What became of messages of ours, perhaps none.
   *
   * @throws Rejected saying what would be right
   */
  List<Report> reports(Pushed pushed);

  /** What the provider wants to hear when all is stored. */
  String taken();
}
