package wenbao.channel.wechat;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML of a push. */
final class ReadPush {
  private ReadPush() {}

  /** WeChat never sends one; whoever does is trying something. */
  static final class Doctype extends XMLStreamException {
    Doctype() {
      super("a DOCTYPE");
    }
  }

  static Push read(String xml) throws XMLStreamException {
    XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(Xml.legal(xml)));
    try {
      return push(elements(reader));
    } finally {
      reader.close();
    }
  }

  // The JDK's own, whatever else is on the class path. Made each time: not safe to share.
  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  /** The texts of the root's children; their own children say nothing that we need. */
  private static Map<String, String> elements(XMLStreamReader reader) throws XMLStreamException {
    var elements = new HashMap<String, String>();
    var text = new StringBuilder();
    int depth = 0;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.DTD -> throw new Doctype();
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth == 2) text.setLength(0);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (depth == 2) text.append(reader.getText());
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (depth-- == 2) elements.putIfAbsent(nameOf(reader), text.toString());
        }
        default -> {} // comments, processing instructions: WeChat sends none
      }
    }
    return elements;
  }

  // Some pushes say MsgId, some MsgID.
  private static String nameOf(XMLStreamReader reader) {
    return reader.getLocalName().toLowerCase(Locale.ROOT);
  }

  private static Push push(Map<String, String> elements) {
    return new Push(
        word(elements, "tousername"),
        word(elements, "fromusername"),
        word(elements, "createtime"),
        word(elements, "msgtype"),
        word(elements, "msgid"),
        elements.getOrDefault("content", ""),
        elements.getOrDefault("recognition", ""),
        word(elements, "bizmsgmenuid"),
        word(elements, "event"),
        word(elements, "eventkey"),
        word(elements, "status"),
        word(elements, "openid"),
        word(elements, "encrypt"));
  }

  private static String word(Map<String, String> elements, String name) {
    return elements.getOrDefault(name, "").strip();
  }
}
