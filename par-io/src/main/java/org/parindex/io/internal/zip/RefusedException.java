package org.parindex.io.internal.zip;

import org.parindex.text.Text;

/** A file that is not read, with the reason in words. Never leaves the library: the border makes a finding of it. */
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What kind of refusal it is. */
    public enum Kind {
        /** The content contradicts itself or the format. */
        DAMAGED,
        /** The content is beyond a limit of the caller. */
        LIMIT
    }

    private final transient Text why;
    private final Kind kind;

    private RefusedException(Kind kind, Text why) {
        super(why.en(), null, false, false);
        this.kind = kind;
        this.why = why;
    }

    /**
     * A file that contradicts itself or its format.
     *
     * @param vi why, in Vietnamese, to stand behind "Không đọc được tệp: "
     * @param en why, in English, to stand behind "The file cannot be read: "
     * @return the exception
     */
    public static RefusedException damaged(String vi, String en) {
        return new RefusedException(Kind.DAMAGED, Text.of(vi, en));
    }

    /**
     * A file beyond a limit.
     *
     * @param vi what there is too much of, in Vietnamese
     * @param en what there is too much of, in English
     * @param limit the limit
     * @return the exception
     */
    public static RefusedException limit(String vi, String en, long limit) {
        return new RefusedException(Kind.LIMIT, Text.fill(vi + " (tối đa {0})", en + " (at most {0})", limit));
    }

    /**
     * Why the file is not read.
     *
     * @return a clause in both languages
     */
    public Text why() {
        return why;
    }

    /**
     * What kind of refusal it is.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }
}
