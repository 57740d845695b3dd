package vn.khue.city;

import java.time.LocalDate;

/**
 * Somebody who does not exist.
 *
 * @param identityNumber twelve digits; null for those who have none yet
 */
record SyntheticPerson(String fullName, boolean female, LocalDate birthDate, String identityNumber) {}
