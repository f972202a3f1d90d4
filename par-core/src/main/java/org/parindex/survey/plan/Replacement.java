package org.parindex.survey.plan;

import java.util.Optional;
import org.parindex.text.Text;

/**
 * What became of a drawn dossier that gave no answer.
 *
 * @param of the id that was drawn, or an earlier replacement
 * @param cause why there is no answer
 * @param attempts how often it was tried
 * @param by the id that takes its place; empty where none may
 * @param refused why none may; empty where one does
 */
public record Replacement(String of, Cause cause, int attempts, Optional<String> by, Optional<Refusal> refused) {

    /** Why a drawn dossier gave no answer. */
    public enum Cause {
        /** Nobody was found at the address or number. */
        NOT_REACHED(Text.of("không liên hệ được", "not reached")),
        /** The person did not want to answer. */
        REFUSED(Text.of("từ chối trả lời", "refused")),
        /** The dossier does not belong to the survey: wrong period, procedure or person. */
        INELIGIBLE(Text.of("không thuộc đối tượng khảo sát", "not eligible")),
        /** The form came back unusable. */
        INVALID(Text.of("phiếu không hợp lệ", "invalid form"));

        private final Text text;

        Cause(Text text) {
            this.text = text;
        }

        /**
         * The cause in words.
         *
         * @return Vietnamese and English
         */
        public Text text() {
            return text;
        }
    }

    /** Why a dossier is not replaced. */
    public enum Refusal {
        /** It is not in the sample, or was replaced before. */
        NOT_IN_SAMPLE(Text.of("hồ sơ không có trong mẫu hoặc đã được thay", "not in the sample, or replaced before")),
        /** The rule does not replace for this cause. */
        CAUSE_NOT_ALLOWED(Text.of("lý do này không được thay mẫu", "the rule does not replace for this cause")),
        /** It was not tried often enough. */
        TOO_FEW_ATTEMPTS(Text.of("chưa đủ số lần liên hệ", "not tried often enough")),
        /** The most that may be replaced is reached. */
        LIMIT_REACHED(Text.of("đã hết số lượng được thay", "the limit of replacements is reached")),
        /** The list is used up. */
        RESERVE_EMPTY(Text.of("danh sách dự phòng đã hết", "the reserve is empty"));

        private final Text text;

        Refusal(Text text) {
            this.text = text;
        }

        /**
         * The reason in words.
         *
         * @return Vietnamese and English
         */
        public Text text() {
            return text;
        }
    }
}
