package io.modeltrail.query.report;

import java.util.List;

/// What a report says, before it is laid out. `subject` is what it is about, such as a study and its version; `sources`
/// says where it comes from (the log, the position), so that anybody can have it made again. Every signature that its
/// record bears must be among its blocks (21 CFR 11.50(b)).
///
/// Reports are rendered by [ReportHtml#of(Report)] and [ReportPdf#of(String)], or both by [ReportAnswers].
public record Report(String title, String subject, List<Section> sections, List<Fact> sources) {
    public Report {
        sections = List.copyOf(sections);
        sources = List.copyOf(sources);
    }

    /// A part with a heading of its own.
    public record Section(String heading, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }

        public Section(String heading, Block... blocks) {
            this(heading, List.of(blocks));
        }
    }

    /// A name and what it is.
    public record Fact(String name, String value) {}
}
