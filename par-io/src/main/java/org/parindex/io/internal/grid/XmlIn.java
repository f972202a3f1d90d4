package org.parindex.io.internal.grid;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.parindex.io.internal.zip.RefusedException;
import org.parindex.io.internal.zip.TokenGuard;

/**
 * Reads XML element by element, by local names, within limits of its own. Document types and entities are refused and
 * nothing outside the stream is opened.
 */
final class XmlIn implements AutoCloseable {

    private static final int LONGEST = 1 << 20;

    private final TokenGuard guard;
    private final XMLStreamReader reader;
    private final GridLimits limits;
    private int depth;
    private int event;

    XmlIn(InputStream in, GridLimits limits) throws RefusedException {
        this.limits = limits;
        this.guard = new TokenGuard(in, LONGEST);
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            reader = factory.createXMLStreamReader(guard);
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    /** Moves to the next start, end or text; false at the end of the document. */
    boolean next() throws RefusedException {
        try {
            while (reader.hasNext()) {
                event = reader.next();
                guard.token();
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        enter();
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return true;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        return true;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw RefusedException.damaged(
                                "XML có khai báo DOCTYPE hoặc thực thể", "its XML declares a DOCTYPE or entities");
                    default -> {
                        // comments and instructions
                    }
                }
            }
            return false;
        } catch (XMLStreamException broken) {
            throw broken(broken);
        } catch (RuntimeException fault) {
            throw broken();
        }
    }

    private void enter() throws RefusedException {
        depth++;
        if (depth > limits.depth()) {
            throw RefusedException.limit("độ sâu lồng nhau", "nesting", limits.depth());
        }
        if (reader.getAttributeCount() > limits.attributes()) {
            throw RefusedException.limit("số thuộc tính", "attributes", limits.attributes());
        }
    }

    private RefusedException broken(XMLStreamException broken) {
        Throwable nested = broken.getNestedException();
        if (nested instanceof TokenGuard.TooLong || broken.getCause() instanceof TokenGuard.TooLong) {
            return RefusedException.limit("độ dài văn bản", "text length", limits.textLength());
        }
        int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
        return RefusedException.damaged("XML hỏng (dòng " + line + ")", "its XML is broken (line " + line + ")");
    }

    private static RefusedException broken() {
        return RefusedException.damaged("XML hỏng", "its XML is broken");
    }

    boolean isStart() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    boolean isEnd() {
        return event == XMLStreamConstants.END_ELEMENT;
    }

    boolean isText() {
        return !isStart() && !isEnd();
    }

    boolean isStart(String local) {
        return isStart() && reader.getLocalName().equals(local);
    }

    boolean isEnd(String local) {
        return isEnd() && reader.getLocalName().equals(local);
    }

    /** Local name of the element that starts or ends. */
    String name() {
        return reader.getLocalName();
    }

    /** How many elements are open. */
    int depth() {
        return depth;
    }

    String text() throws RefusedException {
        try {
            return reader.getText();
        } catch (RuntimeException lazyFault) {
            throw lazyFault.getCause() instanceof XMLStreamException broken ? broken(broken) : broken();
        }
    }

    /** How many attributes the element has. */
    int attributes() {
        return reader.getAttributeCount();
    }

    /** Local name of an attribute. */
    String attributeName(int index) {
        return reader.getAttributeLocalName(index);
    }

    /** Value of an attribute. */
    String attribute(int index) {
        return reader.getAttributeValue(index);
    }

    /** An attribute by its local name, or null. */
    @Nullable
    String attribute(String local) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(local)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** An attribute that is a whole number, or what stands in for it. */
    int number(String local, int absent) {
        String value = attribute(local);
        return value == null ? absent : Numbers.whole(value, absent);
    }

    /** Whether an attribute says yes. */
    boolean truth(String local) {
        String value = attribute(local);
        return value != null && (value.equals("1") || value.equals("true"));
    }

    /** Reads on to the end of the element that has just started, collecting the text inside, as far as it is kept. */
    String content() throws RefusedException {
        int outer = depth;
        StringBuilder text = new StringBuilder();
        while (next()) {
            if (isText()) {
                append(text, text());
            } else if (isEnd() && depth < outer) {
                break;
            }
        }
        return text.toString();
    }

    /** Adds to a text, up to one character more than the limit, by which it shows that it is too long. */
    void append(StringBuilder text, String more) {
        int room = limits.textLength() + 1 - text.length();
        text.append(more, 0, Math.max(0, Math.min(room, more.length())));
    }

    /** Reads on to the end of the element that has just started. */
    void skip() throws RefusedException {
        int outer = depth;
        while (next()) {
            if (isEnd() && depth < outer) {
                return;
            }
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
            guard.close();
        } catch (XMLStreamException | IOException afterwards) {
            // what was read is read; a stream over bytes in memory has nothing left to lose
        }
    }
}
