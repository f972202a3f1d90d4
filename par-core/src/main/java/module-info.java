/** Model, exact points, rules, scoring and ranking for the Public Administration Reform Index. No files, no logging. */
module org.parindex {
    requires static transitive org.jspecify;
    requires EvalEx;
    requires commons.math3;

    exports org.parindex.text;
    exports org.parindex.points;
    exports org.parindex.finding;
    exports org.parindex.unit;
    exports org.parindex.rule;
    exports org.parindex.scheme;
    exports org.parindex.assessment;
    exports org.parindex.score;
    exports org.parindex.rank;
    exports org.parindex.survey.stat;
    exports org.parindex.survey.design;
    exports org.parindex.survey;
    exports org.parindex.survey.quality;
    exports org.parindex.survey.league;
    exports org.parindex.survey.plan;
    exports org.parindex.analysis;
    exports org.parindex.analysis.composite;
    exports org.parindex.analysis.audit;
    exports org.parindex.analysis.change;
    exports org.parindex.analysis.survey;
    exports org.parindex.analysis.sure;
    exports org.parindex.analysis.plan;
    exports org.parindex.analysis.review;
}
