package wenbao.evaluation;

/** So many messages of all have been judged. */
public record Progress(int done, int all) {}
