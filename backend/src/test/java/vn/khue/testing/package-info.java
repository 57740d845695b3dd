/** What tests need: a real database, people with rights in their own corner of the tree, and their tokens. */
package vn.khue.testing;
