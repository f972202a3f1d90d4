package org.parindex.io.report;

import java.io.IOException;
import java.util.Locale;
import java.util.TimeZone;

/** Runs something at another time of a machine in another country. */
final class Elsewhere {

    interface Action {
        void run() throws IOException;
    }

    private Elsewhere() {}

    static void later(Action action) throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            // time stamps in zip files have steps of two seconds
            Thread.sleep(2100);
            Locale.setDefault(Locale.forLanguageTag("ar-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            action.run();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
