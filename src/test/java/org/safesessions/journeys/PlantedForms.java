package org.safesessions.journeys;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What people fill in, with a planted word in every place that takes one. */
final class PlantedForms {

    private final Planter plant;

    PlantedForms(Planter plant) {
        this.plant = plant;
    }

    Map<String, Object> plan(String audience, Instant startsAt) {
        return Map.ofEntries(
                Map.entry("title", plant.words("title", 2)),
                Map.entry("sessionType", "CLASS"),
                Map.entry("audience", audience),
                Map.entry("interactivity", "INTERACTIVE"),
                Map.entry("access", "REGISTERED"),
                Map.entry("platform", "ZOOM"),
                Map.entry("startsAt", startsAt.toString()),
                Map.entry("durationMinutes", 60),
                Map.entry("timeZone", "Europe/London"),
                Map.entry("host", "hana"),
                Map.entry("coHosts", List.of("cole")),
                Map.entry("expectedParticipants", 40),
                Map.entry("offlineSupervision", "ACCOMPANIED"),
                Map.entry("onlineSupervision", "ACCOMPANIED"),
                Map.entry(
                        "expectations",
                        Map.of(
                                "cameras",
                                "OFF",
                                "microphones",
                                "OFF",
                                "comments",
                                true,
                                "interactWith",
                                "EACH_OTHER")));
    }

    Map<String, Object> child() {
        return Map.of(
                "participantName", plant.words("name of a child", 2),
                "ageGroup", "13_TO_17",
                "carer",
                        Map.of(
                                "name", plant.words("name of a carer", 2),
                                "email", plant.mail("address of a carer"),
                                "phone", plant.number(),
                                "relationship", plant.word("relationship"),
                                "willSupervise", false),
                "supervisorName", plant.words("who is with them", 2),
                "emergencyPhone", plant.number(),
                "whereAreYou", plant.words("where they are", 2),
                "acceptsRules", true,
                "acceptsCarerAgreement", true);
    }

    Map<String, String> byTelephone() {
        return Map.of(
                "name", plant.words("name of a child", 2),
                "ageGroup", "AGED_13_TO_17",
                "carerName", plant.words("name of a carer", 2),
                "email", plant.mail("address of a carer"),
                "whereAreYou", plant.words("where they are", 2));
    }

    Map<String, String> room() {
        return Map.of(
                "link",
                "https://zoom.example/j/" + plant.word("link"),
                "meetingId",
                plant.word("meeting"),
                "passcode",
                plant.word("passcode"),
                "dialIn",
                plant.number() + " " + plant.word("dial in"));
    }

    Map<String, Object> concern() {
        return Map.of(
                "about", Map.of("kind", "CHILD", "name", plant.words("whom it is about", 2)),
                "whatHappened", plant.words("what happened", 4),
                "wordsUsed", plant.words("words used", 2),
                "whatWasDone", plant.words("what was done", 2),
                "immediateDanger", false,
                "reporter", Map.of("name", plant.words("who reported", 2), "contact", plant.mail("who reported")));
    }
}
