package org.safesessions.refer;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A referral opened for somebody who may read it; that they did is on record.
 *
 * @param form what the agency asks for
 * @param script what to say, with our name and the case number in it
 * @param number whom to ring, or where to report; null when the directory has nobody
 * @param handled whether whoever reads it may know the case too
 * @param unreadable what was said cannot be opened
 * @param written the written form, by the keys of its fields
 */
public record ReadableReferral(
        ReferralLine line,
        AgencyForm form,
        List<String> script,
        @Nullable DirectoryEntry number,
        boolean handled,
        boolean unreadable,
        @Nullable String briefing,
        @Nullable String spokenTo,
        @Nullable String toldAt,
        @Nullable String callReference,
        Map<String, String> written,
        @Nullable String summary,
        @Nullable String writtenReference,
        @Nullable String answer) {

    @Override
    public String toString() {
        return "referral " + line.id();
    }
}
