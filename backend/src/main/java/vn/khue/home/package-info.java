/** What whoever is logged in sees first: who they are, what they hold, what waits for them. */
package vn.khue.home;
