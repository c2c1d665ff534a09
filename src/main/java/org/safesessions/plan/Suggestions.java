package org.safesessions.plan;

/**
 * What is usual for a kind of session, so that few questions need thought (guidance row S5). Only a suggestion: whoever plans
 * decides, and the rules judge what they decide.
 *
 * @param minutes how long it usually lasts
 * @param people how many usually come
 */
public record Suggestions(
        Interactivity interactivity, Access access, int minutes, int people, Expectations expectations) {

    public static Suggestions forA(SessionType type) {
        Setting own = Setting.YOUR_CHOICE;
        return switch (type) {
            case LECTURE -> watching(60, 50);
            case WORKOUT -> watching(45, 30);
            case CLASS, OTHER ->
                new Suggestions(
                        Interactivity.MODERATED,
                        Access.REGISTERED,
                        60,
                        12,
                        new Expectations(own, own, false, InteractWith.STAFF_ONLY));
            case FAITH_GROUP ->
                new Suggestions(
                        Interactivity.INTERACTIVE,
                        Access.INVITED,
                        60,
                        20,
                        new Expectations(own, own, false, InteractWith.EACH_OTHER));
            case PEER_SUPPORT ->
                new Suggestions(
                        Interactivity.INTERACTIVE,
                        Access.INVITED,
                        60,
                        8,
                        new Expectations(own, own, false, InteractWith.EACH_OTHER));
            case ONE_TO_ONE ->
                new Suggestions(
                        Interactivity.MODERATED,
                        Access.INVITED,
                        30,
                        1,
                        new Expectations(Setting.ON, Setting.ON, false, InteractWith.STAFF_ONLY));
        };
    }

    /** How closely a carer is usually with them. */
    public static Supervision supervision(Audience audience) {
        return switch (audience) {
            case CHILDREN_UNDER_13, ADULTS_AT_RISK, MIXED -> Supervision.ACCOMPANIED;
            case CHILDREN_13_TO_17, ADULTS -> Supervision.INDEPENDENT;
        };
    }

    /** What people may do is not always a choice: who only watches is not seen or heard (S50). */
    public static Expectations settled(Interactivity interactivity, Expectations wanted) {
        return switch (interactivity) {
            case BROADCAST -> Expectations.onlyWatching();
            case MODERATED ->
                new Expectations(wanted.cameras(), wanted.microphones(), wanted.comments(), InteractWith.STAFF_ONLY);
            case INTERACTIVE -> wanted;
        };
    }

    private static Suggestions watching(int minutes, int people) {
        return new Suggestions(Interactivity.BROADCAST, Access.OPEN, minutes, people, Expectations.onlyWatching());
    }
}
