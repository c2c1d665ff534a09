package org.safesessions.concern.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.concern.AboutKind;
import org.safesessions.concern.AboutOurPeople;
import org.safesessions.concern.Category;
import org.safesessions.concern.Channel;
import org.safesessions.concern.ConcernLine;
import org.safesessions.concern.ConcernState;
import org.safesessions.concern.ConcernWords;
import org.safesessions.concern.EntryKind;
import org.safesessions.concern.HarmPlace;
import org.safesessions.concern.Outcome;
import org.safesessions.concern.ReadableConcern;
import org.safesessions.concern.RecordCheck;
import org.safesessions.concern.ReporterWords;
import org.safesessions.concern.Rung;
import org.safesessions.concern.Severity;
import org.safesessions.concern.Threshold;
import org.safesessions.concern.WorkLine;

/** A concern with its words, for programs of those who may read it. */
record ConcernJson(
        Line concern,
        String id,
        ConcernState state,
        Channel channel,
        About about,
        AboutOurPeople aboutOurPeople,
        String whatHappened,
        @Nullable String wordsUsed,
        @Nullable String whatWasDone,
        boolean immediateDanger,
        @Nullable ReporterWords reporter,
        @Nullable Outcome outcome,
        List<Entry> chronology,
        Work work,
        Whole record) {

    /** What was decided beside its category and severity. */
    record Work(
            @Nullable AboutKind subject,
            @Nullable HarmPlace harmPlace,
            @Nullable Threshold threshold,
            @Nullable String thresholdBy,
            @Nullable Instant reviewAt,
            @Nullable String closingAskedBy,
            @Nullable Outcome closingOutcome,
            @Nullable String signedOffBy,
            @Nullable Boolean emergencyCalled) {

        static Work of(WorkLine work) {
            return new Work(
                    work.subject(),
                    work.place(),
                    work.threshold(),
                    text(work.thresholdBy()),
                    work.reviewAt(),
                    text(work.closingAskedBy()),
                    work.closingOutcome(),
                    text(work.signedOffBy()),
                    work.emergencyCalled());
        }
    }

    /** Whether the record is as it was written; else the first entry that is not, or what its row says otherwise. */
    record Whole(
            boolean whole,
            RecordCheck.Trouble trouble,
            @Nullable Integer entry,
            List<String> fields) {

        static Whole of(RecordCheck check) {
            return new Whole(
                    check.isWhole(), check.trouble(), check.entry() == 0 ? null : check.entry(), check.fields());
        }
    }

    /** A chronology by itself. */
    record Chronology(String reference, Whole record, List<Entry> items) {

        static Chronology of(ReadableConcern concern) {
            return new Chronology(concern.line().reference(), Whole.of(concern.check()), chronology(concern));
        }

        @Override
        public String toString() {
            return "chronology of " + reference;
        }
    }

    record About(
            AboutKind kind, @Nullable String name, @Nullable String staff) {}

    /** One line of the chronology. */
    record Entry(
            int number,
            Instant at,
            EntryKind kind,
            @Nullable String by,
            @Nullable String code,
            @Nullable Integer belongsTo,
            @Nullable String text,
            @Nullable String detail,
            @Nullable String wordsUsed,
            @Nullable String saidBy,
            @Nullable String opinion,
            @Nullable String action,
            boolean unreadable) {

        @Override
        public String toString() {
            return number + " " + kind;
        }
    }

    /** One of a list: not a word of it. */
    record Line(
            String id,
            String reference,
            Instant raisedAt,
            ConcernState state,
            AboutKind aboutKind,
            boolean immediateDanger,
            @Nullable String sessionId,
            Rung rung,
            @Nullable String acknowledgedBy,
            @Nullable Category category,
            @Nullable Severity severity,
            @Nullable Instant dueAt) {

        static Line of(ConcernLine line) {
            return new Line(
                    line.id().toString(),
                    line.reference(),
                    line.raisedAt(),
                    line.state(),
                    line.aboutKind(),
                    line.immediateDanger(),
                    text(line.session()),
                    line.rung(),
                    text(line.acknowledgedBy()),
                    line.category(),
                    line.severity(),
                    line.dueAt());
        }
    }

    static ConcernJson of(ReadableConcern concern) {
        ConcernWords words = concern.words();
        return new ConcernJson(
                Line.of(concern.line()),
                concern.line().id().toString(),
                concern.line().state(),
                concern.channel(),
                new About(concern.line().aboutKind(), words.aboutName(), words.aboutStaff()),
                concern.aboutOurPeople(),
                words.whatHappened(),
                words.wordsUsed(),
                words.whatWasDone(),
                concern.line().immediateDanger(),
                concern.reporter(),
                concern.outcome(),
                chronology(concern),
                Work.of(concern.work()),
                Whole.of(concern.check()));
    }

    /** With the report itself as its first entry. */
    static List<Entry> chronology(ReadableConcern concern) {
        return concern.chronology().stream()
                .map(line -> new Entry(
                        line.number(),
                        line.at(),
                        line.kind(),
                        text(line.by()),
                        line.code(),
                        line.belongsTo(),
                        line.kind() == EntryKind.RAISED ? concern.words().whatHappened() : line.text(),
                        line.detail(),
                        line.kind() == EntryKind.RAISED ? concern.words().wordsUsed() : line.said(),
                        line.saidBy(),
                        line.opinion(),
                        line.kind() == EntryKind.RAISED ? concern.words().whatWasDone() : line.action(),
                        line.unreadable()))
                .toList();
    }

    private static @Nullable String text(@Nullable Object id) {
        return id == null ? null : id.toString();
    }

    @Override
    public String toString() {
        return "concern " + id;
    }
}
