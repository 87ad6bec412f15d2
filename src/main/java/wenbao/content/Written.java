package wenbao.content;

/** What an editor wrote, and where. {@code 0825} is still {@code 0825}, {@code no} still no. */
record Written(String text, Place place) {}
