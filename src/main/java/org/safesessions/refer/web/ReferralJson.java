package org.safesessions.refer.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safesessions.refer.Agency;
import org.safesessions.refer.AgencyAnswer;
import org.safesessions.refer.ReadableReferral;
import org.safesessions.refer.ReferralLine;
import org.safesessions.refer.ReferralState;

/** A referral for programs of those who may know of it. */
record ReferralJson(
        Line referral,
        List<String> script,
        String basis,
        @Nullable Number number,
        @Nullable String briefing,
        @Nullable String spokenTo,
        @Nullable String toldAt,
        @Nullable String callReference,
        Map<String, String> form,
        @Nullable String summary,
        @Nullable String writtenReference,
        @Nullable String said) {

    /** One of a list: not a word of it. */
    record Line(
            String id,
            String concernId,
            String reference,
            Agency agency,
            String area,
            ReferralState state,
            Instant begunAt,
            @Nullable Instant madeAt,
            @Nullable Instant writtenAt,
            @Nullable Instant answeredAt,
            @Nullable AgencyAnswer answer,
            @Nullable Instant dueAt,
            boolean paused,
            int silences,
            int disagreements) {

        static Line of(ReferralLine line) {
            return new Line(
                    line.id().toString(),
                    line.concern().toString(),
                    line.caseNumber(),
                    line.agency(),
                    line.area(),
                    line.state(),
                    line.begunAt(),
                    line.madeAt(),
                    line.writtenAt(),
                    line.answeredAt(),
                    line.answer(),
                    line.state().isOpen() ? line.dueAt() : null,
                    line.paused(),
                    line.silences(),
                    line.disagreements());
        }
    }

    /** Whom to ring. */
    record Number(
            String name,
            @Nullable String day,
            String hours,
            @Nullable String night,
            @Nullable String online) {}

    static ReferralJson of(ReadableReferral referral) {
        var entry = referral.number();
        return new ReferralJson(
                Line.of(referral.line()),
                referral.script(),
                referral.form().basis(),
                entry == null
                        ? null
                        : new Number(entry.name(), entry.day(), entry.hours(), entry.night(), entry.online()),
                referral.briefing(),
                referral.spokenTo(),
                referral.toldAt(),
                referral.callReference(),
                referral.written(),
                referral.summary(),
                referral.writtenReference(),
                referral.answer());
    }

    @Override
    public String toString() {
        return "referral " + referral.id();
    }
}
