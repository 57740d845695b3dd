package vn.khue.access;

/**
 * What an account has to do before anything else.
 *
 * @param changePassword its password is a one-time one
 * @param enrolOtp       a role it holds demands a second factor, and it has none
 */
public record Duties(boolean changePassword, boolean enrolOtp) {}
