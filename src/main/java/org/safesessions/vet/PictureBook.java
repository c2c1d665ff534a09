package org.safesessions.vet;

import java.util.List;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.policy.Figure;
import org.safesessions.policy.PolicyBook;
import org.safesessions.register.PersonMarks;
import org.safesessions.register.RegistrationMarks;
import org.safesessions.seal.Seal;
import org.safesessions.seal.SealedFor;
import org.springframework.stereotype.Component;

/** Keeps the fingerprints of pictures, sealed with their case, and finds who else came with one like it. */
@Component
class PictureBook {

    private final VettingRecords records;
    private final RegistrationMarks marks;
    private final PlanningDesk planning;
    private final VettingRights rights;
    private final Seal seal;
    private final PolicyBook policy;

    PictureBook(
            VettingRecords records,
            RegistrationMarks marks,
            PlanningDesk planning,
            VettingRights rights,
            Seal seal,
            PolicyBook policy) {
        this.records = records;
        this.marks = marks;
        this.planning = planning;
        this.rights = rights;
        this.seal = seal;
        this.policy = policy;
    }

    /** What is sealed of a picture. */
    record Sealed(String fingerprint) {}

    void write(VettingCase vetting, String fingerprint) {
        vetting.showPicture(seal.close(SealedFor.VETTING, vetting.id().value(), new Sealed(fingerprint)));
    }

    /** In how many bits two copies of one picture may differ. */
    int likeness() {
        return policy.number(Figure.PICTURE_LIKENESS);
    }

    /** Everybody else who came with a picture like theirs, whatever became of them. Sealed, so each is opened to be compared. */
    List<PictureMatch> matches(VettingCase vetting) {
        byte[] picture = vetting.picture();
        if (picture == null) {
            return List.of();
        }
        String own = open(vetting, picture);
        PersonMarks person = marks.of(vetting.id());
        int likeness = likeness();
        return records.findAllByPictureNotNullOrderByOpenedAt().stream()
                .filter(other -> !other.id().equals(vetting.id()))
                .filter(other -> isLike(own, other, likeness))
                .filter(other -> !PicturePolicy.isSamePerson(person, marks.of(other.id())))
                .map(this::match)
                .toList();
    }

    private boolean isLike(String own, VettingCase other, int likeness) {
        byte[] picture = other.picture();
        return picture != null && PicturePolicy.isLike(own, open(other, picture), likeness);
    }

    private PictureMatch match(VettingCase other) {
        return new PictureMatch(rights.checks(planning.get(other.session())) ? other.id() : null);
    }

    private String open(VettingCase vetting, byte[] picture) {
        return seal.open(SealedFor.VETTING, vetting.id().value(), picture, Sealed.class)
                .fingerprint();
    }
}
