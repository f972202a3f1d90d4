package org.parindex.io.survey;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.parindex.io.text.VietnameseText;
import org.parindex.text.Text;

/** Tells columns that hold names, identity numbers, telephone numbers and the like, by their header or their values. */
final class PersonalData {

    private static final Text NAME = Text.of("họ tên", "names");
    private static final Text NUMBER = Text.of("số định danh", "identity numbers");
    private static final Text PHONE = Text.of("số điện thoại", "telephone numbers");
    private static final Text MAIL = Text.of("thư điện tử", "e-mail addresses");
    private static final Text ADDRESS = Text.of("địa chỉ", "addresses");
    private static final Text BIRTH = Text.of("ngày sinh", "dates of birth");

    private record Words(Text kind, List<String> inside, Set<String> whole) {}

    private static final List<Words> WORDS = List.of(
            new Words(
                    NAME,
                    List.of("ho va ten", "ho ten", "hoten", "ten nguoi", "ten cong dan", "full name", "fullname"),
                    Set.of("ten", "name", "ho", "ho dem")),
            new Words(
                    NUMBER,
                    List.of(
                            "cccd",
                            "cmnd",
                            "cmtnd",
                            "can cuoc",
                            "chung minh",
                            "dinh danh",
                            "ho chieu",
                            "identity",
                            "passport"),
                    Set.of()),
            new Words(PHONE, List.of("dien thoai", "sdt", "phone", "mobile", "zalo"), Set.of("so dt", "dt", "tel")),
            new Words(MAIL, List.of("email", "e mail", "thu dien tu"), Set.of()),
            new Words(
                    ADDRESS,
                    List.of("dia chi nha", "dia chi thuong tru", "noi o", "home address", "so nha"),
                    Set.of("dia chi", "address")),
            new Words(BIRTH, List.of("ngay sinh", "nam sinh", "date of birth", "birthday"), Set.of()));

    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{9}|[0-9]{12}");
    private static final Pattern TELEPHONE = Pattern.compile("(0|\\+?84)[235789][0-9]{8}");
    private static final Pattern ADDRESS_OF_MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[A-Za-z]{2,}");
    private static final int LEAST_LENGTH = 9;

    private PersonalData() {}

    /** What a header says it holds. */
    static Optional<Text> ofHeader(String header) {
        String key = VietnameseText.plainKey(header);
        String padded = " " + key + " ";
        return WORDS.stream()
                .filter(words -> words.whole().contains(key)
                        || words.inside().stream().anyMatch(word -> padded.contains(" " + word + " ")))
                .map(Words::kind)
                .findFirst();
    }

    /** What a value looks like. */
    static Optional<Text> ofValue(String value) {
        if (value.length() < LEAST_LENGTH) {
            return Optional.empty();
        }
        String tight = value.replaceAll("[ .\\u00a0-]", "");
        if (TELEPHONE.matcher(tight).matches()) {
            return Optional.of(PHONE);
        }
        if (LONG_NUMBER.matcher(tight).matches()) {
            return Optional.of(NUMBER);
        }
        return ADDRESS_OF_MAIL.matcher(value.strip()).matches() ? Optional.of(MAIL) : Optional.empty();
    }
}
