package org.parindex.io.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.parindex.analysis.plan.LostPoints;
import org.parindex.analysis.plan.Plan;
import org.parindex.text.Language;
import org.parindex.text.Text;

/** Plans and lost points as one HTML file with pictures and tables that sort; needs no network. */
public final class PlanPage {

    private PlanPage() {}

    /**
     * Writes the page.
     *
     * @param title what it is about
     * @param lost where the round loses points
     * @param plans the plans; the units of the first few get a picture
     * @param language the language of the page
     * @param file the file, replaced if it is there
     * @throws IOException if it cannot be written
     */
    public static void write(Text title, LostPoints lost, List<Plan> plans, Language language, Path file)
            throws IOException {
        PlanReport.of(title, lost, plans).page(language).write(file);
    }

    /**
     * The page as a text.
     *
     * @param title what it is about
     * @param lost where the round loses points
     * @param plans the plans; the units of the first few get a picture
     * @param language the language of the page
     * @return an HTML document
     */
    public static String toHtml(Text title, LostPoints lost, List<Plan> plans, Language language) {
        return PlanReport.of(title, lost, plans).page(language).toHtml();
    }
}
