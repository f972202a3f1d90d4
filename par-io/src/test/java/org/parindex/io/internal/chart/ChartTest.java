package org.parindex.io.internal.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parindex.points.Points;
import org.parindex.text.Language;
import org.parindex.text.Text;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Charts are well-formed, say in words what they show, and print numbers as the engine does. */
class ChartTest {

    static List<Chart> charts() {
        return SampleCharts.all();
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void a_chart_is_well_formed_and_has_a_name_and_a_description(Chart chart) throws Exception {
        for (Language language : Language.values()) {
            Document svg = parse(chart.toFile(language));
            Element root = svg.getDocumentElement();
            assertThat(root.getAttribute("role")).isEqualTo("img");
            assertThat(root.getAttribute("aria-label")).contains(chart.title().in(language));
            assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
                    .isEqualTo(chart.description().in(language));
            assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        }
        assertThat(parse(chart.toSvg(Language.VIETNAMESE))
                        .getElementsByTagName("style")
                        .getLength())
                .isZero();
    }

    @Test
    void a_long_name_is_cut_beside_its_number_but_the_number_is_not() {
        Slopes.Slope line = new Slopes.Slope(
                Text.of("Sở Nông nghiệp và Phát triển nông thôn tỉnh"),
                Figure.of(93.26, 2),
                Figure.of(91.5, 2),
                Tone.LOW);
        String svg = new Slopes(
                        Text.of("Hai năm"), Text.of("Hai năm"), Text.of("2019"), Text.of("2020"), List.of(line), false)
                .toSvg(Language.VIETNAMESE);
        assertThat(svg)
                .containsPattern("Sở Nông nghiệp[^<]*…  93,26<")
                .containsPattern(">91,50  Sở Nông nghiệp[^<]*…<");
    }

    @ParameterizedTest
    @MethodSource("charts")
    void nothing_lies_outside_the_picture(Chart chart) throws Exception {
        Element root = parse(chart.toSvg(Language.VIETNAMESE)).getDocumentElement();
        String[] box = root.getAttribute("viewBox").split(" ");
        double height = Double.parseDouble(box[3]);
        NodeList shapes = root.getElementsByTagName("*");
        for (int i = 0; i < shapes.getLength(); i++) {
            Element shape = (Element) shapes.item(i);
            for (String x : new String[] {"x", "x1", "x2", "cx"}) {
                if (shape.hasAttribute(x)) {
                    assertThat(Double.parseDouble(shape.getAttribute(x))).isBetween(0.0, Svg.WIDTH);
                }
            }
            for (String y : new String[] {"y", "y1", "y2", "cy"}) {
                if (shape.hasAttribute(y)) {
                    assertThat(Double.parseDouble(shape.getAttribute(y))).isBetween(-20.0, height);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("charts")
    void the_default_locale_does_not_matter(Chart chart) {
        Locale before = Locale.getDefault();
        String expected = chart.toFile(Language.VIETNAMESE);
        try {
            for (String tag : new String[] {"tr", "vi", "ar-u-nu-arab"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(chart.toFile(Language.VIETNAMESE)).isEqualTo(expected);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void numbers_are_rounded_half_up_from_the_exact_value() {
        assertThat(Figure.of(Points.of("84.625"), 2).shown()).isEqualTo(Text.of("84,63", "84.63"));
        assertThat(Figure.of(Points.of("84.624999999999999999"), 2).shown().vi())
                .isEqualTo("84,62");
        assertThat(Figure.of(Points.ratio(1, 3), 2).shown().vi()).isEqualTo("0,33");
        assertThat(Figure.of(Points.of("-0.5"), 1).shown().vi()).isEqualTo("−0,5");
        assertThat(Figure.of(Points.of("-0.001"), 1).shown().vi()).isEqualTo("0,0");
        assertThat(Figure.of(2, 1).signed().shown().vi()).isEqualTo("+2,0");
        assertThatIllegalArgumentException().isThrownBy(() -> Figure.of(Double.NaN, 2));
    }

    @Test
    void bins_hold_every_value_once() {
        List<Histogram.Bin> bins = Histogram.bins(DoubleStream.of(61, 70, 70.5, 71, 79.99, 80, 80, 88, 93, 100));
        assertThat(bins).extracting(bin -> bin.from().shown().vi()).containsExactly("60", "70", "80", "90");
        assertThat(bins).extracting(Histogram.Bin::count).containsExactly(1, 4, 3, 2);
        assertThat(Histogram.bins(DoubleStream.empty())).isEmpty();
        assertThat(Histogram.bins(DoubleStream.of(5, 5)).stream()
                        .mapToInt(Histogram.Bin::count)
                        .sum())
                .isEqualTo(2);
    }

    @Test
    void colours_go_from_low_to_high() {
        assertThat(HeatMap.colour(50, 50, 100)).isZero();
        assertThat(HeatMap.colour(100, 50, 100)).isEqualTo(8);
        assertThat(HeatMap.colour(75, 50, 100)).isEqualTo(4);
        assertThat(HeatMap.colour(-1, 50, 100)).isZero();
    }

    @Test
    void long_names_are_cut_with_an_ellipsis() {
        assertThat(TextSize.wrap("Sở Nội vụ", 200, 2)).containsExactly("Sở Nội vụ");
        List<String> lines = TextSize.wrap("Sở Lao động, Thương binh và Xã hội tỉnh Thái Nguyên năm 2020", 120, 2);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).endsWith("…");
        assertThat(TextSize.width("Nguyễn")).isEqualTo(TextSize.width("Nguyen"));
    }
}
