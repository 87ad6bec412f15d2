package wenbao.channel.sms.cmpp;

import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers so many entries; the oldest goes for a new one. */
final class Recent<K, V> extends LinkedHashMap<K, V> {
  private final int most;

  Recent(int most) {
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
