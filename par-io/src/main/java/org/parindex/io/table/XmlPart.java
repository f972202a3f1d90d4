package org.parindex.io.table;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.parindex.io.internal.zip.RefusedException;
import org.parindex.io.internal.zip.TokenGuard;
import org.parindex.io.internal.zip.ZipParts;

/** An XML part, token by token, within limits of our own: no document type, no entity, no depth without end. */
final class XmlPart implements AutoCloseable {

    private final TokenGuard guard;
    private final XMLStreamReader xml;
    private final TableLimits limits;
    private final String name;
    private int depth;

    XmlPart(ZipParts parts, String name, TableLimits limits) throws RefusedException {
        this.name = name;
        this.limits = limits;
        // one text of the longest length, every character of it escaped, and as many attributes
        this.guard = new TokenGuard(parts.open(name), 10L * limits.textLength() + 1_000_000);
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_COALESCING, Boolean.FALSE);
        try {
            this.xml = factory.createXMLStreamReader(guard);
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    private RefusedException broken(@Nullable Throwable cause) {
        if (cause != null && cause.getCause() instanceof TokenGuard.TooLong) {
            return RefusedException.limit("số ký tự của một ô", "characters in a cell", limits.textLength());
        }
        return RefusedException.damaged(
                "phần “" + name + "” không đúng XML", "its part “" + name + "” is not well-formed XML");
    }

    /** The next token, as {@link XMLStreamConstants} name them. */
    int next() throws RefusedException {
        guard.token();
        int token;
        try {
            token = xml.next();
        } catch (XMLStreamException broken) {
            throw broken(broken);
        } catch (RuntimeException fault) {
            throw broken(null);
        }
        if (token == XMLStreamConstants.START_ELEMENT) {
            depth++;
            if (depth > limits.depth() || xml.getAttributeCount() > limits.attributes()) {
                throw RefusedException.limit(
                        "độ sâu hoặc số thuộc tính của XML",
                        "depth or attributes of XML",
                        Math.min(limits.depth(), limits.attributes()));
            }
        } else if (token == XMLStreamConstants.END_ELEMENT) {
            depth--;
        } else if (token == XMLStreamConstants.DTD || token == XMLStreamConstants.ENTITY_REFERENCE) {
            throw RefusedException.damaged(
                    "phần “" + name + "” có khai báo DOCTYPE hoặc thực thể",
                    "its part “" + name + "” declares a document type or entity");
        }
        return token;
    }

    /** Moves to the next start of an element, or the end of the document. */
    boolean nextStart() throws RefusedException {
        int token = next();
        while (token != XMLStreamConstants.START_ELEMENT && token != XMLStreamConstants.END_DOCUMENT) {
            token = next();
        }
        return token == XMLStreamConstants.START_ELEMENT;
    }

    String element() {
        return xml.getLocalName();
    }

    int depth() {
        return depth;
    }

    int attributes() {
        return xml.getAttributeCount();
    }

    String attributeName(int index) {
        return xml.getAttributeLocalName(index);
    }

    String attribute(int index) throws RefusedException {
        try {
            return Objects.requireNonNullElse(xml.getAttributeValue(index), "");
        } catch (RuntimeException lazyFault) {
            throw broken(null);
        }
    }

    /** An attribute by its local name, whatever its namespace; null if there is none. */
    @Nullable
    String attribute(String local) throws RefusedException {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(local)) {
                return attribute(i);
            }
        }
        return null;
    }

    /** Adds the text of the current token to the characters of a row; gives where it ends. */
    void textInto(SheetRow row) throws RefusedException {
        try {
            int length = xml.getTextLength();
            if (row.filled() + length > row.characters().length) {
                row.room(length);
            }
            System.arraycopy(xml.getTextCharacters(), xml.getTextStart(), row.characters(), row.filled(), length);
            row.filled(row.filled() + length);
        } catch (RuntimeException lazyFault) {
            throw broken(lazyFault.getCause());
        }
    }

    void textInto(StringBuilder text) throws RefusedException {
        try {
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        } catch (RuntimeException lazyFault) {
            throw broken(lazyFault.getCause());
        }
        if (text.length() > limits.textLength()) {
            throw RefusedException.limit("số ký tự của một ô", "characters in a cell", limits.textLength());
        }
    }

    @Override
    public void close() {
        try {
            xml.close();
            guard.close();
        } catch (XMLStreamException | IOException afterwards) {
            // what was read is read; a stream over an open file has nothing left to lose
        }
    }
}
