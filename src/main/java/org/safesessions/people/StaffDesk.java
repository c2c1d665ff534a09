package org.safesessions.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.StaffId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works here. */
@Service
@Transactional(readOnly = true)
public class StaffDesk {

    private final StaffRecords records;

    StaffDesk(StaffRecords records) {
        this.records = records;
    }

    public Optional<Staff> find(StaffId id) {
        return records.findById(id.value());
    }

    /**
     * For somebody who must be there.
     *
     * @throws ActRefused of kind NOT_FOUND when nobody has that user name
     */
    public Staff get(StaffId id) {
        return find(id).orElseThrow(ActRefused::notFound);
    }

    /** Active staff, by display name. */
    public List<Staff> all() {
        return records.findAllByActiveTrueOrderByDisplayName();
    }

    /** Active staff with that duty, by display name. */
    public List<Staff> withDuty(Duty duty) {
        return all().stream().filter(staff -> staff.has(duty)).toList();
    }

    public boolean isClearedOn(StaffId id, LocalDate day) {
        return find(id).map(staff -> staff.isClearedOn(day)).orElse(false);
    }

    /** The display name, or the user name when there is no such person. */
    public String nameOf(StaffId id) {
        return find(id).map(Staff::displayName).orElse(id.value());
    }

    @Transactional
    public void enrol(Staff staff) {
        records.save(staff);
    }
}
