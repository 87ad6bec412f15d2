package wenbao.console;

/** Something to choose in a field. */
public record Option(String value, String text, boolean chosen) {}
