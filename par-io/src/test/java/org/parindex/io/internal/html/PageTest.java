package org.parindex.io.internal.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parindex.text.Language;
import org.parindex.text.Text;

/** Text stays text, whatever it holds. */
class PageTest {

    @Test
    void texts_and_attributes_are_escaped() {
        Html html = Html.in(Language.VIETNAMESE)
                .add("p", "<script>alert(1)</script> & \"x\" 'y'", "title", "\"><img src=x onerror=alert(1)>");
        assertThat(html.toString())
                .isEqualTo("<p title=\"&quot;&gt;&lt;img src=x onerror=alert(1)&gt;\">"
                        + "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot; &#39;y&#39;</p>");
    }

    @Test
    void characters_that_xml_forbids_are_replaced_and_others_kept() {
        assertThat(Html.escape("a\u0000b\u0007\ud83dc\ud83d\ude00\u0110\uffff"))
                .isEqualTo("a\ufffdb\ufffd\ufffdc\ud83d\ude00\u0110\ufffd");
    }

    @Test
    void what_could_run_cannot_be_written() {
        Html html = Html.in(Language.ENGLISH);
        assertThatIllegalArgumentException().isThrownBy(() -> html.open("script"));
        assertThatIllegalArgumentException().isThrownBy(() -> html.open("a", "onclick", "x()"));
        assertThatIllegalArgumentException().isThrownBy(() -> html.open("p", "style", "color:red"));
        assertThatIllegalArgumentException().isThrownBy(() -> html.open("a", "href", "javascript:x()"));
        assertThatIllegalArgumentException().isThrownBy(() -> html.open("a b"));
        assertThatIllegalStateException()
                .isThrownBy(() -> Html.in(Language.ENGLISH).open("p").toString());
    }

    @Test
    void data_cannot_end_its_element_and_still_read_as_the_same_json() {
        String page = Page.of(Text.of("T"), Language.VIETNAMESE)
                .data("d", "[\"</script><!--\u2028\u2029\"]")
                .toHtml();
        assertThat(page)
                .contains(
                        "<script type=\"application/json\" id=\"d\">[\"\\u003c/script>\\u003c!--\\u2028\\u2029\"]</script>");
    }

    @Test
    void the_policy_names_the_hash_of_the_only_script_and_style() throws Exception {
        String page = Page.of(Text.of("Trang", "Page"), Language.ENGLISH)
                .script("console.log(1);")
                .style(".x { color: red; }")
                .toHtml();
        assertThat(page).startsWith("<!DOCTYPE html>\n<html lang=\"en\">").contains("<title>Page</title>");
        for (String kind : new String[] {"script", "style"}) {
            Matcher inside = Pattern.compile("<" + kind + ">(.*?)</" + kind + ">", Pattern.DOTALL)
                    .matcher(page);
            assertThat(inside.find()).isTrue();
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(inside.group(1).getBytes(StandardCharsets.UTF_8));
            assertThat(page)
                    .contains(kind + "-src &#39;sha256-" + Base64.getEncoder().encodeToString(digest) + "&#39;");
        }
        assertThat(page).contains("default-src &#39;none&#39;").doesNotContain("unsafe-inline");
    }
}
