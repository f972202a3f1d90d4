/** Excel and JSON in and out for the Public Administration Reform Index. */
module org.parindex.io {
    requires transitive org.parindex;
    // at run time too: the JSON mapping asks which components may be absent
    requires org.jspecify;
    requires java.xml;
    requires tools.jackson.core;
    requires org.apache.poi.poi;
    requires org.apache.poi.ooxml;
    requires org.apache.poi.ooxml.schemas;
    requires org.apache.xmlbeans;
    requires com.fasterxml.aalto;

    exports org.parindex.io.analysis;
    exports org.parindex.io.excel;
    exports org.parindex.io.json;
    exports org.parindex.io.report;
    exports org.parindex.io.survey;
    exports org.parindex.io.table;
    exports org.parindex.io.template;
    exports org.parindex.io.text;
}
