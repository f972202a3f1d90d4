package org.parindex.io.survey;

import java.util.List;

/** What a column of a table of answers holds, beside the items. */
public enum AnswerColumn {
    /** Identity of the respondent inside the survey. */
    RESPONDENT("ma phieu", "so phieu", "id", "ma nguoi tra loi", "respondent", "respondent id", "response id", "case"),
    /** The unit that the answers are about. */
    UNIT("don vi", "ma don vi", "ten don vi", "co quan", "unit", "unit id", "xa phuong", "xa", "phuong"),
    /** The group of respondents. */
    GROUP("nhom", "nhom doi tuong", "doi tuong", "group"),
    /** The survey, in a file with several. */
    WAVE("dot", "dot khao sat", "ky khao sat", "nam khao sat", "wave", "survey wave", "survey year"),
    /** The stratum of the sample. */
    STRATUM("tang", "stratum", "strata"),
    /** The weight. */
    WEIGHT("trong so", "quyen so", "weight", "w"),
    /** By which road the answers came. */
    MODE("hinh thuc", "kenh", "mode"),
    /** How the respondent was selected. */
    SELECTION("cach chon", "selection"),
    /** Code of the surveyor. */
    SURVEYOR("dieu tra vien", "ma dieu tra vien", "surveyor", "interviewer"),
    /** Key of the device. */
    DEVICE("thiet bi", "ma thiet bi", "device", "ip", "dia chi ip", "ip address"),
    /** When answering began. */
    STARTED("bat dau", "thoi gian bat dau", "dau thoi gian", "timestamp", "start", "started", "start time"),
    /** When it ended. */
    FINISHED("ket thuc", "thoi gian ket thuc", "end", "finished", "end time", "completion time"),
    /** In a table of one row per answer: the item. */
    ITEM("cau hoi", "ma cau hoi", "item", "question"),
    /** In a table of one row per answer: the answer. */
    ANSWER("tra loi", "cau tra loi", "answer", "response", "value", "gia tri");

    private final List<String> words;

    AnswerColumn(String... words) {
        this.words = List.of(words);
    }

    /** The headers by which it is known, without marks. */
    List<String> words() {
        return words;
    }
}
