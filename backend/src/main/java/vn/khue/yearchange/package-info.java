/** How a school goes over to the next school year: a plan that is proposed, changed, carried out and taken back. */
package vn.khue.yearchange;
