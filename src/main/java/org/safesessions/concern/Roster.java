package org.safesessions.concern;

import java.util.List;
import java.util.Set;
import org.safesessions.kernel.StaffId;

/**
 * Who could look after a concern now; active people only.
 *
 * @param trustees the named safeguarding trustee; none when nobody is named
 */
record Roster(
        List<StaffId> leadsOnCall,
        List<StaffId> deputiesOnCall,
        Set<StaffId> leads,
        Set<StaffId> trustees,
        Set<StaffId> managers) {}
