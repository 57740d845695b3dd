/** Two records of one person become one; the code of the other leads to it. */
package vn.khue.merge;
