package org.safesessions.refer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safesessions.concern.AboutKind;
import org.safesessions.concern.Category;

/** Over everything that can be known of a case. */
class AgencyPolicyTest {

    @Test
    void somebodyIsAlwaysTold() {
        for (AboutKind subject : AboutKind.values()) {
            for (Category category : Category.values()) {
                for (boolean ours : new boolean[] {true, false}) {
                    for (boolean danger : new boolean[] {true, false}) {
                        Set<Agency> told = AgencyPolicy.toTell(subject, category, ours, danger);
                        assertThat(told).isNotEmpty();
                        assertThat(told.contains(Agency.LADO))
                                .isEqualTo(ours || subject == AboutKind.STAFF || category == Category.CONDUCT_OF_STAFF);
                        if (danger) {
                            assertThat(told).contains(Agency.POLICE);
                        }
                        if (subject == AboutKind.CHILD) {
                            assertThat(told).contains(Agency.CHILDREN_SOCIAL_CARE);
                        }
                        if (subject == AboutKind.ADULT_AT_RISK) {
                            assertThat(told).contains(Agency.ADULT_SAFEGUARDING);
                        }
                    }
                }
            }
        }
        assertThat(AgencyPolicy.toTell(AboutKind.UNKNOWN, null, false, false))
                .containsExactly(Agency.CHILDREN_SOCIAL_CARE);
        assertThat(AgencyPolicy.toTell(AboutKind.UNKNOWN, Category.RADICALISATION, false, false))
                .containsExactly(Agency.PREVENT);
        assertThat(AgencyPolicy.toTell(AboutKind.CHILD, Category.SESSION_HIJACK, false, false))
                .containsExactlyInAnyOrder(Agency.CHILDREN_SOCIAL_CARE, Agency.POLICE, Agency.PLATFORM);
    }

    @Test
    void anAgencyIsFoundHoweverItIsCalled() {
        assertThat(Agency.of("mash")).contains(Agency.CHILDREN_SOCIAL_CARE);
        assertThat(Agency.of("Children's social care")).contains(Agency.CHILDREN_SOCIAL_CARE);
        assertThat(Agency.of(" lado ")).contains(Agency.LADO);
        assertThat(Agency.of("charity-commission")).contains(Agency.CHARITY_COMMISSION);
        assertThat(Agency.of("the neighbours")).isEmpty();
    }
}
