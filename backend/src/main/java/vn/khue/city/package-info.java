/** A made-up city for demonstrations, load tests and training: the same for the same seed, with no real person in it. */
package vn.khue.city;
