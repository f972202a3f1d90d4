/** Excel and JSON in and out for the Public Administration Reform Index. */
module org.parindex.io {
    requires transitive org.parindex;
    // at run time too: the JSON mapping asks which components may be absent
    requires org.jspecify;
    requires tools.jackson.core;

    exports org.parindex.io.json;
}
