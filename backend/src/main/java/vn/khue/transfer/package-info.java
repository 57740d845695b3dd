/** Pupils and members of staff move from one school to another by the word of both, out of the city, and into it again. */
package vn.khue.transfer;
