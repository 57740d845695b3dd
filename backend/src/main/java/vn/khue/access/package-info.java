/**
 * Who may do what, in one place. Every decision about rights is made by {@link vn.khue.access.Decision#of}, which also
 * explains itself; every list takes its scope from {@link vn.khue.access.Actor#scope}.
 */
package vn.khue.access;
